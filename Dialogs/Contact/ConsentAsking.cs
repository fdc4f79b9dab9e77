using LeadBot.BotFramework.Turns;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs.Contact;

/// <summary>Puts the approved question for consent because the person who has the conversation asked for it.</summary>
public sealed class ConsentAsking(IHandoffReader handoffs, ILeadChanges changes)
{
    /// <summary>Name of the event activity that brings the wish in; its value is the handoff's id.</summary>
    public const string EventName = $"timer/{ConsentRequests.Kind}";

    /// <param name="isHuman">True while a person owns the conversation: the dialogs then do not wait for the answer.</param>
    public async Task AskAsync(ITurnContext context, VisitorTurn turn, string? id, bool isHuman, CancellationToken ct)
    {
        if (id is null || await handoffs.FindAsync(turn.Identity.Bot, id, ct) is not { State: HandoffState.Accepted, ConsentQuestion: { } question } handoff
            || question.State != ConsentQuestionState.Sending || turn.Lead.Consent.State is ConsentState.Granted or ConsentState.Refused)
        {
            return;
        }

        changes.Add(new HandoffSaved(handoff with { Version = handoff.Version + 1, ConsentQuestion = question with { State = ConsentQuestionState.Asked } }));
        await Speaker.AskAsync(context, turn, QuestionPlan.Consent, ct);
        if (isHuman)
        {
            turn.Interview.Asked = null;
        }
    }
}
