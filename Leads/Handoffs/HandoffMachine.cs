namespace LeadBot.Leads.Handoffs;

/// <summary>
/// <c>open → offered → accepted → closed</c> or <c>expired</c>, and back to <c>open</c> when whoever accepted gives it back.
/// Pure; saving a step is a compare-and-set on <see cref="Handoff.Version"/>.
/// </summary>
public static class HandoffMachine
{
    public static bool IsLive(HandoffState state) => state is HandoffState.Open or HandoffState.Offered or HandoffState.Accepted;

    /// <summary>The owner is asked to take it.</summary>
    public static HandoffStep Offer(Handoff handoff) => handoff.State switch
    {
        HandoffState.Open => Done(handoff with { State = HandoffState.Offered }),
        HandoffState.Offered => new HandoffStep.Already(handoff),
        _ => new HandoffStep.Refused(handoff),
    };

    /// <summary>One wins; everybody after is refused and reads in the handoff who it was.</summary>
    public static HandoffStep Accept(Handoff handoff, string by, DateTimeOffset now) => handoff.State switch
    {
        HandoffState.Open or HandoffState.Offered => Done(handoff with { State = HandoffState.Accepted, AcceptedBy = by, AcceptedAt = now }),
        HandoffState.Accepted when handoff.AcceptedBy == by => new HandoffStep.Already(handoff),
        _ => new HandoffStep.Refused(handoff),
    };

    /// <summary>"Not mine": it waits for another owner.</summary>
    /// <param name="owner">Who is asked next; null leaves the owner.</param>
    /// <param name="by">Who says so; round robin leaves them out.</param>
    public static HandoffStep Decline(Handoff handoff, string? owner = null, string? by = null) => handoff.State switch
    {
        HandoffState.Open when (owner is null || owner == handoff.Owner) && !IsAsked(handoff, by) => new HandoffStep.Already(handoff),
        HandoffState.Open or HandoffState.Offered or HandoffState.Accepted => Done(handoff with
        {
            State = HandoffState.Open,
            AcceptedBy = null,
            AcceptedAt = null,
            Owner = owner ?? handoff.Owner,
            Assignment = null,
            Passed = PassedBy(handoff, by),
        }),
        _ => new HandoffStep.Refused(handoff),
    };

    private static bool IsAsked(Handoff handoff, string? by) => by is not null && handoff.Assignment?.Person == by;

    private static HandoffPassed? PassedBy(Handoff handoff, string? by)
    {
        var passed = handoff.Passed ?? HandoffPassed.Nobody;
        return by is null || passed.People.Contains(by) ? handoff.Passed : passed with { People = [.. passed.People, by] };
    }

    /// <summary>A person has done what it asked for, or there is nothing to do.</summary>
    public static HandoffStep Close(Handoff handoff, string reason, DateTimeOffset now, HandoffVerdict? verdict = null) => handoff.State switch
    {
        HandoffState.Closed => new HandoffStep.Already(handoff),
        HandoffState.Expired => new HandoffStep.Refused(handoff),
        _ => Done(handoff with { State = HandoffState.Closed, ClosedReason = reason, ClosedAt = now, Verdict = verdict }),
    };

    /// <summary>Nobody took it in time.</summary>
    public static HandoffStep Expire(Handoff handoff, DateTimeOffset now) => handoff.State switch
    {
        HandoffState.Open or HandoffState.Offered => Done(handoff with { State = HandoffState.Expired, ClosedAt = now }),
        HandoffState.Expired => new HandoffStep.Already(handoff),
        _ => new HandoffStep.Refused(handoff),
    };

    /// <summary>The person's first words to the visitor; later ones change nothing.</summary>
    public static HandoffStep FirstReply(Handoff handoff, DateTimeOffset now) => handoff switch
    {
        { State: not HandoffState.Accepted } => new HandoffStep.Refused(handoff),
        { FirstReplyAt: not null } => new HandoffStep.Already(handoff),
        _ => Done(handoff with { FirstReplyAt = now }),
    };

    /// <summary>A task becomes a transfer when the bot has to stop: one handoff is live in a conversation, so it is this one.</summary>
    public static HandoffStep Escalate(Handoff handoff, EscalationReason reason, string owner)
    {
        if (!IsLive(handoff.State))
        {
            return new HandoffStep.Refused(handoff);
        }

        return handoff.Kind == HandoffKind.Transfer
            ? new HandoffStep.Already(handoff)
            : Done(handoff with
            {
                Kind = HandoffKind.Transfer,
                Reason = EnumKeys.Of(reason),
                Owner = handoff.State == HandoffState.Accepted ? handoff.Owner : owner,
                Assignment = handoff.State == HandoffState.Accepted ? handoff.Assignment : null,
            });
    }

    private static HandoffStep.Done Done(Handoff handoff) => new(handoff with { Version = handoff.Version + 1 });
}
