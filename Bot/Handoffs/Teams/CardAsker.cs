using System.Collections.Concurrent;
using LeadBot.BotFramework.Connector;
using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Teams;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>Brings the card of a handoff to whoever is asked: the chat of the person whose turn it is, else the owner's place. Without either it waits on the dashboard.</summary>
internal sealed partial class CardAsker(
    IRepPlaces places, HandoffService service, BriefCards cards, TeamsThreads threads, IOptionsMonitor<OwnersOptions> owners, ILogger<CardAsker> log)
{
    private const int MostTaken = 1_000;

    private readonly ConcurrentDictionary<string, string> _taken = new(StringComparer.Ordinal);

    /// <returns>False where Teams did not take it: to be tried again.</returns>
    public async Task<bool> AskAsync(Handoff handoff, CancellationToken ct)
    {
        if (handoff.State != HandoffState.Open || Place(handoff) is not var (channel, user))
        {
            return true;
        }

        try
        {
            var message = Message(await cards.ReadAsync(handoff with { State = HandoffState.Offered }, ct));
            if (await threads.OpenAsync(handoff.Bot, channel, user, message, ct) is not { } thread)
            {
                LogUnknown(handoff.Id, handoff.Owner);
                return false;
            }

            await places.SaveAsync(handoff.Bot, handoff.Id, new RepPlace(thread.ConversationId, thread.ActivityId), ct);
            await service.OfferAsync(handoff.Bot, handoff.Id, ct);
            return true;
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && fault is ErrorResponseException or HttpRequestException or UnauthorizedAccessException or OperationCanceledException)
        {
            LogRefused(handoff.Id, handoff.Owner, fault.Message);
            return false;
        }
    }

    /// <summary>
    /// Shows on the card what has changed. Who has taken the handoff reads new words in the thread: for them alone the card stays as it is, since
    /// a new one would take away the form that they may be filling in.
    /// </summary>
    public async Task RefreshAsync(Handoff handoff, CancellationToken ct)
    {
        if (await places.FindAsync(handoff.Bot, handoff.Id, ct) is not { CardId: { } card } place)
        {
            return;
        }

        try
        {
            var shown = await cards.ReadAsync(handoff, ct);
            if (handoff.State == HandoffState.Accepted && _taken.TryGetValue(handoff.Id, out var before) && before == shown.Lasting)
            {
                return;
            }

            await threads.UpdateAsync(place.ConversationId, card, Message(shown), ct);
            Remember(handoff, shown);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && fault is ErrorResponseException or HttpRequestException or UnauthorizedAccessException or OperationCanceledException)
        {
            LogRefused(handoff.Id, handoff.Owner, fault.Message);
        }
    }

    private (string? Channel, string? User)? Place(Handoff handoff)
    {
        if (!owners.CurrentValue.Owners.TryGetValue(handoff.Owner, out var owner))
        {
            return null;
        }

        var person = handoff.Assignment?.Person is { } name ? owner.Members.FirstOrDefault(member => member.Name == name)?.TeamsUserId : null;
        return person is { Length: > 0 } ? (null, person)
            : owner.Teams.ChannelId is { Length: > 0 } channel ? (channel, null)
            : owner.Teams.UserId is { Length: > 0 } user ? (null, user)
            : null;
    }

    private void Remember(Handoff handoff, ShownCard shown)
    {
        if (handoff.State != HandoffState.Accepted)
        {
            _taken.TryRemove(handoff.Id, out _);
            return;
        }

        if (_taken.Count >= MostTaken)
        {
            _taken.Clear(); // they are shown once more
        }

        _taken[handoff.Id] = shown.Lasting;
    }

    private static Activity Message(ShownCard shown) => new(ActivityTypes.Message) { Summary = "A handoff", Attachments = [shown.Card] };

    [LoggerMessage(LogLevel.Debug, "Handoff {Id} cannot be brought to {Owner}: nobody in Teams has installed the bot or written to it yet")]
    private partial void LogUnknown(string id, string owner);

    [LoggerMessage(LogLevel.Warning, "Teams does not take the card of handoff {Id} for {Owner}: {Why}")]
    private partial void LogRefused(string id, string owner, string why);
}
