using LeadBot.Bot.Handoffs.Teams;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Qualification;

namespace LeadBot.Bot.Handoffs;

/// <summary>Looks every two seconds for handoffs to which something has to happen, and has their owners asked. Behind the turns: no visitor waits for it.</summary>
internal sealed partial class HandoffWatch(
    IHandoffAgenda agenda, IHandoffReader handoffs, HandoffKeeper keeper, CardAsker asker, PresenceService staff, ILeadSignal signal, BotNames bots, TimeProvider time,
    ILogger<HandoffWatch> log)
    : BackgroundService
{
    private const int AtOnce = 100;

    /// <summary>Of one bot in one round; what is left is the next round's.</summary>
    private const int Pages = 10;

    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(15);

    private readonly HandoffHints _hinted = new(signal);

    public override void Dispose()
    {
        _hinted.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var look = new PeriodicTimer(s_look, time);
            do
            {
                await RoundAsync(stoppingToken);
            }
            while (await look.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    /// <summary>Does what is due.</summary>
    internal async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            await staff.ReadAsync(ct);
            await HintedAsync(ct);
            foreach (var bot in bots.All)
            {
                for (var page = 0; page < Pages && await PageAsync(bot, ct) == AtOnce; page++)
                {
                }
            }
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            LogWaits(fault); // the database is away; the next round tries again
        }
    }

    private async Task<int> PageAsync(string bot, CancellationToken ct)
    {
        var due = await agenda.FindDueAsync(bot, AtOnce, ct);
        List<HandoffRest> rests = [];
        foreach (var handoff in due)
        {
            rests.AddRange(await TendAsync(handoff, ct) is { } rest ? [rest] : []);
        }

        await agenda.RestAsync(rests, ct);
        return due.Count;
    }

    private async Task<HandoffRest?> TendAsync(Handoff handoff, CancellationToken ct)
    {
        var tended = await keeper.TendAsync(handoff, ct);
        return tended.Handoff is { Assignment: not null } asked && !await asker.AskAsync(asked, ct)
            ? new HandoffRest(asked, time.GetUtcNow() + s_again)
            : tended.Rest;
    }

    /// <summary>What is asked for now because its lead has just qualified.</summary>
    private async Task HintedAsync(CancellationToken ct)
    {
        foreach (var hint in _hinted.Take())
        {
            if (await handoffs.FindAsync(hint.Bot, hint.Id, ct) is { State: HandoffState.Open, Kind: HandoffKind.Task, Assignment: null } task)
            {
                await TendAsync(task, ct);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Handoffs wait for the database")]
    private partial void LogWaits(Exception error);
}
