using LeadBot.Leads.Outbox;
using LeadBot.Storage.Outbox;

namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>
/// Carries leads to their destinations: queues what has changed, then sends the heads of lanes, some of each destination at a time. A destination that
/// is away holds up no other one. No transaction is open while it sends.
/// </summary>
internal sealed partial class DeliveryPump(
    IDeliveryLanes queue, DeliveryFollower follower, DeliveryRun run, Destinations destinations, DestinationGates gates, DeliverySignal signal,
    ILogger<DeliveryPump> log) : BackgroundService
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_gathering = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_afterFault = TimeSpan.FromSeconds(5);

    private int _underWay;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var recovered = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!recovered)
                {
                    await queue.RecoverAsync(stoppingToken);
                    recovered = true;
                }

                var hasMore = await follower.PassAsync(stoppingToken);
                var begun = await FillAsync(stoppingToken);
                await signal.WaitAsync(hasMore || begun > 0 ? s_gathering : s_look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault)
            {
                LogWaits(fault); // the database is away; the next round tries again
                await WaitAsync(stoppingToken);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // What is on its way is let finish, so that it need not go twice.
        while (Volatile.Read(ref _underWay) > 0 && !cancellationToken.IsCancellationRequested)
        {
            await signal.WaitAsync(s_gathering, CancellationToken.None);
        }
    }

    /// <returns>How many were begun.</returns>
    private async Task<int> FillAsync(CancellationToken ct)
    {
        var begun = 0;
        foreach (var destination in await destinations.AllAsync(ct))
        {
            var gate = gates.Of(destination);
            if (!destination.Options.Active || destination.Status.Health == DestinationHealth.Paused || gate.Room() is not (> 0 and var room))
            {
                continue;
            }

            foreach (var item in await queue.ClaimAsync(destination.Name, room, early: gate.IsBroken, ct))
            {
                gate.Begin();
                Interlocked.Increment(ref _underWay);
                _ = RunAsync(item, destination, gate);
                begun++;
            }
        }

        return begun;
    }

    private async Task RunAsync(DeliveryItem item, Destination destination, DestinationGate gate)
    {
        try
        {
            await run.HandleAsync(item, destination, gate);
        }
        catch (Exception fault)
        {
            LogUnsettled(fault, item.Destination, item.LeadId); // its lease runs out, and it goes again
        }
        finally
        {
            gate.End();
            Interlocked.Decrement(ref _underWay);
            signal.Raise(); // there may be more
        }
    }

    private async Task WaitAsync(CancellationToken ct)
    {
        try
        {
            await signal.WaitAsync(s_afterFault, ct);
        }
        catch (OperationCanceledException)
        {
            // It stops.
        }
    }

    [LoggerMessage(LogLevel.Warning, "Deliveries wait for the database")]
    private partial void LogWaits(Exception error);

    [LoggerMessage(LogLevel.Warning, "What became of lead {Lead} at {Destination} could not be written; it is delivered again")]
    private partial void LogUnsettled(Exception error, string destination, string lead);
}
