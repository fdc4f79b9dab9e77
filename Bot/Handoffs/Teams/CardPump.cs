using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>Brings cards up to date when their handoff changes.</summary>
internal sealed partial class CardPump(IHandoffReader handoffs, CardAsker asker, ILeadSignal signal, TimeProvider time, ILogger<CardPump> log)
    : BackgroundService
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(2);

    private readonly HandoffHints _changed = new(signal);

    public override void Dispose()
    {
        _changed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
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
    }

    private async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            foreach (var hint in _changed.Take())
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

    [LoggerMessage(LogLevel.Warning, "Cards wait for the database")]
    private partial void LogWaits(Exception error);
}
