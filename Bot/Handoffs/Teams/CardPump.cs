using System.Threading.Channels;
using LeadBot.BotFramework.Connector;
using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Teams;
using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>
/// Asks owners in Teams: sends the card of a handoff that waits, and brings cards up to date when a handoff changes. What was missed while
/// the process was down is found by looking at what waits.
/// </summary>
internal sealed partial class CardPump(
    IHandoffReader handoffs, IRepPlaces places, ILeadReader leads, HandoffService service, BriefCards cards, TeamsThreads threads, ILeadSignal signal,
    BotNames bots, IOptionsMonitor<OwnersOptions> owners, TimeProvider time, ILogger<CardPump> log) : BackgroundService
{
    private const int AtOnce = 20;

    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(2);

    private readonly Channel<LeadHint> _changed = Channel.CreateBounded<LeadHint>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var subscriptions = bots.All.Select(bot => signal.Subscribe(bot, Hear)).ToList();
        try
        {
            using var look = new PeriodicTimer(s_look, time);
            while (await NextAsync(look, stoppingToken))
            {
                await RoundAsync(stoppingToken);
            }
        }
        finally
        {
            subscriptions.ForEach(subscription => subscription.Dispose());
        }
    }

    /// <summary>Asks who was not asked, and shows on cards what has changed.</summary>
    internal async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            foreach (var bot in bots.All)
            {
                foreach (var handoff in await places.FindUnaskedAsync(bot, AtOnce, ct))
                {
                    await TryAsync(handoff, () => AskAsync(handoff, ct), ct);
                }
            }

            var changed = new HashSet<LeadHint>();
            while (_changed.Reader.TryRead(out var hint))
            {
                changed.Add(hint);
            }

            foreach (var hint in changed)
            {
                if (await handoffs.FindAsync(hint.Bot, hint.Id, ct) is { } handoff)
                {
                    await TryAsync(handoff, () => RefreshAsync(handoff, ct), ct);
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

    private async Task AskAsync(Handoff handoff, CancellationToken ct)
    {
        if (!owners.CurrentValue.Owners.TryGetValue(handoff.Owner, out var owner)
            || owner.Teams is not { } target || (target.ChannelId ?? target.UserId) is not { Length: > 0 }
            || !await IsDueAsync(handoff, ct))
        {
            return; // it waits on the dashboard
        }

        var thread = await threads.OpenAsync(handoff.Bot, target.ChannelId, target.UserId, await MessageAsync(handoff with { State = HandoffState.Offered }, ct), ct);
        if (thread is null)
        {
            LogUnknown(handoff.Id, handoff.Owner);
            return;
        }

        await places.SaveAsync(handoff.Bot, handoff.Id, new RepPlace(thread.ConversationId, thread.ActivityId), ct);
        await service.OfferAsync(handoff.Bot, handoff.Id, ct);
    }

    /// <summary>A task is offered at once where its lead qualifies; others wait for somebody to look through what came in.</summary>
    private async Task<bool> IsDueAsync(Handoff handoff, CancellationToken ct) =>
        handoff.Kind == HandoffKind.Transfer
        || (handoff.LeadId is { } id && await leads.FindAsync(handoff.Bot, id, ct) is { Outcome: Outcome.Qualified });

    private async Task RefreshAsync(Handoff handoff, CancellationToken ct)
    {
        if (await places.FindAsync(handoff.Bot, handoff.Id, ct) is { CardId: { } card } place)
        {
            await threads.UpdateAsync(place.ConversationId, card, await MessageAsync(handoff, ct), ct);
        }
    }

    private async Task<Activity> MessageAsync(Handoff handoff, CancellationToken ct) => new(ActivityTypes.Message)
    {
        Summary = "A handoff",
        Attachments = [await cards.ReadAsync(handoff, ct)],
    };

    private async Task TryAsync(Handoff handoff, Func<Task> work, CancellationToken ct)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && fault is ErrorResponseException or HttpRequestException or UnauthorizedAccessException or OperationCanceledException)
        {
            LogRefused(handoff.Id, handoff.Owner, fault.Message); // asked again in the next round while it waits
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Cards wait for the database")]
    private partial void LogWaits(Exception error);

    [LoggerMessage(LogLevel.Debug, "Handoff {Id} cannot be brought to {Owner}: nobody in Teams has installed the bot or written to it yet")]
    private partial void LogUnknown(string id, string owner);

    [LoggerMessage(LogLevel.Warning, "Teams does not take the card of handoff {Id} for {Owner}: {Why}")]
    private partial void LogRefused(string id, string owner, string why);
}
