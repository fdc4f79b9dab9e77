using LeadBot.BotFramework.Dialogs;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;
using LeadBot.Dialogs.Interviews;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Dialogs.Turns;

/// <summary>
/// A person gave the conversation back: the bot says that it speaks again and puts the question that is open next. What was decided when it
/// stopped is decided again at the end of the questions, or now where none is left.
/// </summary>
public sealed class HandoffReturn(IHandoffReader handoffs)
{
    /// <summary>Name of the event activity that brings it in; its value is the handoff's id.</summary>
    public const string EventName = $"timer/{HandoffService.ReturnEvent}";

    public async Task ResumeAsync(ITurnContext context, VisitorTurn turn, string? id, IStatePropertyAccessor<DialogState> accessor, CancellationToken ct)
    {
        var interview = turn.Interview;
        if (id is null || interview.Returned == id || turn.Identity.IsWithPerson || interview.Track is Track.Silent or Track.Spam
            || await handoffs.FindAsync(turn.Identity.Bot, id, ct) is not { State: HandoffState.Closed } handoff || handoff.ConversationId != turn.Identity.ConversationId
            || await handoffs.FindLiveAsync(turn.Identity.Bot, turn.Identity.ConversationId, ct) is not null)
        {
            return;
        }

        interview.Returned = id;
        GoOn(interview, turn.Lead);
        turn.Restart(interview.Track);
        (await accessor.GetAsync(context, () => new DialogState(), ct)).DialogStack.Clear();
        turn.Say("handoff.returned");
        if (turn.NextQuestion is { } next)
        {
            await Speaker.AskAsync(context, turn, next, ct);
            return;
        }

        Closing.Say(turn);
        await Speaker.TellAsync(context, turn, ct);
    }

    /// <summary>Nobody is there, or not any more: the bot asks on where it stopped.</summary>
    internal static void GoOn(Interview interview, LeadDraft draft)
    {
        interview.Track = interview.Track == Track.Transfer ? Track.Qualify : interview.Track;
        interview.Escalation = null;
        interview.Closed = false;
        draft.Reopen(interview.Interrupted ?? interview.Asked);
        interview.Interrupted = null;
    }
}
