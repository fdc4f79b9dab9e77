using System.Text.Json.Nodes;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Replies;

namespace LeadBot.Leads.Handoffs;

/// <summary>Sends a person's words again that the visitor's channel did not take: for whoever has the conversation in hand.</summary>
public sealed class HandoffResend(IHandoffReader handoffs, IParkedReplies replies, IVisitorReach reach)
{
    /// <param name="activityId">Under which the words stand in the conversation.</param>
    /// <returns>Done also where they go already or have arrived.</returns>
    public async Task<SaidResult> SendAsync(string bot, string id, string by, string activityId, CancellationToken ct)
    {
        if (await handoffs.FindAsync(bot, id, ct) is not { } handoff)
        {
            return new SaidResult.NotFound();
        }

        if (handoff.State != HandoffState.Accepted || handoff.AcceptedBy != by)
        {
            return new SaidResult.Refused(handoff);
        }

        // The time for free words is the channel's to judge: what is wanted may be a template.
        var now = await reach.FindWithDeliveriesAsync(bot, handoff.ConversationId, ct);
        if (now.OptOut is not null)
        {
            return new SaidResult.Unreachable(now);
        }

        if (now.Deliveries.All(one => one.ActivityId != activityId))
        {
            return new SaidResult.NoSuchLine();
        }

        var audit = new AuditEntry(bot, by, AuditActions.ReplyReplayed, handoff.LeadId ?? handoff.Id) { Detail = new JsonObject { ["handoff"] = handoff.Id } };
        var result = await replies.ReplayAsync(bot, new ReplyWanted.Line(handoff.ConversationId, activityId), audit, ct);
        return result.Held.Count > 0 // they have asked for silence in between
            ? new SaidResult.Unreachable(await reach.FindAsync(bot, handoff.ConversationId, ct))
            : new SaidResult.Done(activityId);
    }
}
