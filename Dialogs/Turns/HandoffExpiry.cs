using LeadBot.BotFramework.Turns;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Options;

namespace LeadBot.Dialogs.Turns;

/// <summary>
/// Nobody took a handoff in time: the visitor is told, the lead gets a <c>failed_handoff</c> with an owner and a due time, and the bot goes on. All
/// in the turn's one commit, so that it is said once, and not said where somebody came in the last moment.
/// </summary>
public sealed class HandoffExpiry(IHandoffReader handoffs, IOptionsMonitor<OwnersOptions> owners)
{
    /// <summary>Name of the event activity that brings an expiry in; its value is the handoff's id.</summary>
    public const string EventName = $"timer/{HandoffKeeper.ExpireEvent}";

    public const string Exception = "failed_handoff";

    public async Task ExpireAsync(ITurnContext context, VisitorTurn turn, string? id, CancellationToken ct)
    {
        if (id is null || await handoffs.FindAsync(turn.Identity.Bot, id, ct) is not { } handoff
            || handoff.ConversationId != turn.Identity.ConversationId || HandoffMachine.Expire(handoff, turn.Now) is not HandoffStep.Done done)
        {
            return; // somebody has come, or it is over
        }

        turn.Expired = done.Handoff;
        var all = owners.CurrentValue;
        turn.Lead.Note(
            Exception, $"Nobody took the handoff in time; {all.NameOf(handoff.Owner)} was asked last.", turn.Now, null,
            handoff.Owner, HandoffKeeper.DueAfterFailure(handoff.Owner, all, turn.Now));
        turn.Measure(EventKinds.HandoffExpired, ("owner", handoff.Owner));
        turn.Say("handoff.expired");
        await Speaker.TellAsync(context, turn, ct);
    }
}
