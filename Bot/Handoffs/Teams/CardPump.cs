using System.Threading.Channels;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Qualification;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>Brings cards up to date when their handoff changes.</summary>
internal sealed partial class CardPump(IHandoffReader handoffs, CardAsker asker, ILeadSignal signal, BotNames bots, TimeProvider time, ILogger<CardPump> log)
    : BackgroundService
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(2);

    private readonly Channel<LeadHint> _changed = Channel.CreateBounded<LeadHint>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var subscriptions = bots.All.Select(bot => signal.Subscribe(bot, Hear)).ToList();
        try
        {
            using var look = new PeriodicTimer(s_look, time);
            while (await look.WaitForNextTickAsync(stoppingToken))
            {
                await RoundAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
        finally
        {
            subscriptions.ForEach(subscription => subscription.Dispose());
        }
    }

    private async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            var changed = new HashSet<LeadHint>();
            while (_changed.Reader.TryRead(out var hint))
            {
                changed.Add(hint);
            }

            foreach (var hint in changed)
            {
                if (await handoffs.FindAsync(hint.Bot, hint.Id, ct) is { } handoff)
                {
                    await asker.RefreshAsync(handoff, ct);
                }
            }
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            LogWaits(fault); // the database is away; the next round tries again
        }
    }

    private void Hear(LeadHint hint)
    {
        if (hint.Kind == "handoff")
        {
            _changed.Writer.TryWrite(hint);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Cards wait for the database")]
    private partial void LogWaits(Exception error);
}
