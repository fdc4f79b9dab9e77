using LeadBot.Dialogs.Interviews;
using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Measurements;

namespace LeadBot.Dialogs.Turns;

/// <summary>
/// Opens the lead's handoff: a transfer where the bot stops; a task as soon as need, contact and granted consent stand together, or
/// where a support request is complete. One is live per conversation.
/// </summary>
public sealed class HandoffOpener(IHandoffReader handoffs)
{
    /// <summary>The lead with its handoff, and the handoff where it was opened or became a transfer in this turn; else null.</summary>
    public async Task<(Lead Lead, Handoff? Handoff)> OpenAsync(Lead lead, VisitorTurn turn, CancellationToken ct)
    {
        if (Reason(lead, turn) is not var (kind, reason) || lead.Handoff is { Kind: HandoffKind.Transfer } live && IsLive(live))
        {
            return (lead, null);
        }

        if (lead.Handoff is { } task && IsLive(task))
        {
            return kind == HandoffKind.Transfer ? await BecomeTransferAsync(lead, reason, ct) : (lead, null);
        }

        if (turn.Interview.HandedOff == lead.Episode)
        {
            if (kind == HandoffKind.Task)
            {
                return (lead, null); // a person has closed it: the next message does not open it again
            }

            lead = lead with { Episode = ++turn.Interview.Episode };
        }

        turn.Interview.HandedOff = lead.Episode;
        var handoff = new Handoff
        {
            Id = Guid.CreateVersion7(turn.Now).ToString(),
            Bot = lead.Bot,
            ConversationId = lead.ConversationId,
            Episode = lead.Episode,
            LeadId = lead.Id,
            Kind = kind,
            State = HandoffState.Open,
            Reason = reason,
            Owner = lead.Routing!.Owner,
            OpenedAt = turn.Now,
        };
        var isComplete = lead.Value(ClaimGate.NeedField) is not null && turn.IsReachable && lead.Consent.State == ConsentState.Granted;
        turn.Measure(EventKinds.HandoffOpened, ("kind", EnumKeys.Of(kind)), ("reason", reason), ("owner", handoff.Owner), ("complete", isComplete));
        return (lead with { Handoff = handoff.Summarise() }, handoff);
    }

    private async Task<(Lead, Handoff?)> BecomeTransferAsync(Lead lead, string reason, CancellationToken ct)
    {
        if (await handoffs.FindLiveAsync(lead.Bot, lead.ConversationId, ct) is not { State: HandoffState.Open or HandoffState.Offered } live)
        {
            return (lead, null); // somebody has accepted it: they are there already
        }

        var transfer = live with { Kind = HandoffKind.Transfer, Reason = reason, Owner = lead.Routing!.Owner, Assignment = null, Version = live.Version + 1 };
        return (lead with { Handoff = transfer.Summarise() }, transfer);
    }

    private static (HandoffKind Kind, string Reason)? Reason(Lead lead, VisitorTurn turn)
    {
        if (turn.OpensTransfer && turn.Interview.Escalation is { } escalation)
        {
            return (HandoffKind.Transfer, EnumKeys.Of(escalation));
        }

        return turn.Interview.Track switch
        {
            Track.Transfer or Track.Spam or Track.Silent or Track.Other => null,
            Track.Support => turn.Settles ? (HandoffKind.Task, "support") : null,
            _ => lead.Value(ClaimGate.NeedField) is not null && turn.IsReachable && lead.Consent.State == ConsentState.Granted
                ? (HandoffKind.Task, "task")
                : null,
        };
    }

    private static bool IsLive(HandoffSummary handoff) => handoff.State is HandoffState.Open or HandoffState.Offered or HandoffState.Accepted;
}
