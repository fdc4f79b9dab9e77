using LeadBot.Bot.Files;
using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Outbox;
using LeadBot.Conversations.Reach;
using LeadBot.Conversations.Turns;
using LeadBot.Dialogs.Commands;
using LeadBot.Dialogs.Contact;
using LeadBot.Dialogs.Reach;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Handoffs;

/// <summary>
/// While a person owns the conversation the bot neither reads nor speaks: what the visitor writes stands in the journal and goes to the
/// person. Comes before all that makes up a visitor's turn.
/// </summary>
internal sealed class HandoffMiddleware(
    TurnInfo turn, IHandoffReader handoffs, IRepPlaces places, ILeadChanges changes, ConsentListener consent, ISuppressions suppressions, ChannelSenders senders, RepFiles files)
    : IMiddleware
{
    private const string Human = "human";
    private const string Waiting = "waiting";
    private const string OwnerKey = "conversation.owner";

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = (Activity)turnContext.Activity;
        if (turn.Owner != Human || IsWish(activity) || IsOfBot(activity) || await IsBackAsync(activity, cancellationToken))
        {
            turnContext.TurnState.Add(OwnerKey, turn.Owner);
            await next(cancellationToken);
        }

        if (turn.Owner == Waiting && activity.Type == ActivityTypes.Message && turnContext.VisitorTurn().Lead.Before?.Handoff is { } waits)
        {
            changes.Add(new VisitorSpoke(turn.Bot, waits.Id, null, "", [])); // nobody sits there yet: card and desk show the words
        }

        if (turn.Owner != Human)
        {
            return;
        }

        if (activity.Type == ActivityTypes.Message && await handoffs.FindLiveAsync(turn.Bot, turn.ConversationId, cancellationToken) is { } handoff)
        {
            var place = await places.FindFreeAsync(turn.Bot, handoff.Id, cancellationToken);
            foreach (var change in await consent.ReadAsync(handoff, activity, cancellationToken))
            {
                changes.Add(change);
            }

            changes.Add(new VisitorSpoke(turn.Bot, handoff.Id, place?.ConversationId, activity.Text ?? "", place is null ? [] : await files.ShowAsync(handoff, activity, cancellationToken)));
        }
    }

    /// <summary>True in a turn that runs although a person owns the conversation: they asked for it.</summary>
    public static bool IsHuman(ITurnContext context) => context.TurnState.TryGetValue(OwnerKey, out var owner) && owner as string == Human;

    private static bool IsWish(Activity activity) => activity.Type == ActivityTypes.Event && activity.Name == ConsentAsking.EventName;

    // "Stop" and the privacy notice are the bot's matter whoever speaks; the person reads them too.
    private static bool IsOfBot(Activity activity) => activity.Type == ActivityTypes.Event
        ? ReachEvents.Are(activity.Name)
        : activity.Type == ActivityTypes.Message
            && CommandReader.Read(activity) is VisitorCommand.Start or VisitorCommand.Stop or VisitorCommand.Privacy;

    /// <summary>Whoever was gone and writes is there again, which the bot keeps; it reads nothing of what they write to a person.</summary>
    private async Task<bool> IsBackAsync(Activity activity, CancellationToken ct) =>
        activity.Type == ActivityTypes.Message && senders.Has(turn.Channel)
        && await suppressions.FindAsync(turn.Bot, turn.ConversationId, ct) is { Reason: "gone" };
}
