using LeadBot.Leads.Routing;

namespace LeadBot.Leads.Handoffs;

/// <summary>What has to happen to a handoff that nobody tends: pure, from its state, the owners, who is there and the clock.</summary>
internal static class HandoffCare
{
    /// <summary>Nothing will happen by itself any more.</summary>
    public static readonly DateTimeOffset Never = DateTimeOffset.FromUnixTimeMilliseconds(253_402_300_799_000);

    private static readonly TimeSpan s_soon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <param name="lead">Of the handoff; null where there is none any more.</param>
    public static CareStep Next(Handoff handoff, Lead? lead, OwnersOptions owners, StaffState staff, string? language, DateTimeOffset now)
    {
        if (handoff.State == HandoffState.Accepted)
        {
            return Accepted(handoff, owners, now);
        }

        if (handoff.Assignment is not { } asked)
        {
            return handoff.Kind == HandoffKind.Transfer || lead is { Outcome: Outcome.Qualified }
                ? new CareStep.Assign(Assign(handoff, handoff.Owner, owners, staff, language, now))
                : new CareStep.Rest(Again(handoff, now));
        }

        if (now >= asked.AnswerBy)
        {
            return Over(handoff, owners, staff, language, now);
        }

        return asked.RemindedAt is not null ? new CareStep.Rest(asked.AnswerBy)
            : now >= asked.RemindAt ? new CareStep.Remind(handoff with { Assignment = asked with { RemindedAt = now } })
            : new CareStep.Rest(asked.RemindAt);
    }

    /// <summary>When an owner that was told of a failure has to have looked at it: a day on, when somebody is there.</summary>
    public static DateTimeOffset DueAfterFailure(string owner, OwnersOptions owners, DateTimeOffset now) => Opening(Options(owner, owners), now + s_longest);

    private static CareStep Over(Handoff handoff, OwnersOptions owners, StaffState staff, string? language, DateTimeOffset now)
    {
        var passed = handoff.Passed ?? HandoffPassed.Nobody;
        var after = handoff with { Passed = passed with { Owners = [.. passed.Owners, handoff.Owner] } };
        if (Options(handoff.Owner, owners).Fallback is { Length: > 0 } next && owners.Owners.ContainsKey(next)
            && !after.Passed.Owners.Contains(next, StringComparer.OrdinalIgnoreCase))
        {
            return new CareStep.PassOn(Assign(after with { Owner = next, State = HandoffState.Open }, next, owners, staff, language, now));
        }

        // Who only waits to be called waits on: nobody stands before a closed door.
        return handoff.Kind == HandoffKind.Transfer ? new CareStep.Expire() : new CareStep.Rest(Never);
    }

    /// <summary>Whoever took a conversation and says nothing gives it back.</summary>
    private static CareStep Accepted(Handoff handoff, OwnersOptions owners, DateTimeOffset now)
    {
        if (handoff.Kind != HandoffKind.Transfer || handoff.FirstReplyAt is not null || handoff.AcceptedAt is not { } at)
        {
            return new CareStep.Rest(Never);
        }

        var until = at + TimeSpan.FromMinutes(Options(handoff.Owner, owners).ExpireAfterMinutes);
        return now < until ? new CareStep.Rest(until) : new CareStep.TakeBack();
    }

    private static Handoff Assign(Handoff handoff, string key, OwnersOptions owners, StaffState staff, string? language, DateTimeOffset now)
    {
        var owner = Options(key, owners);
        var from = Opening(owner, now);
        var (person, because) = RoundRobin.Choose(key, owner, language, handoff.Passed?.People ?? [], staff);
        if (from > now)
        {
            because = [.. because, "outside the owner's hours: queued"];
        }

        return handoff with
        {
            Assignment = new HandoffAssignment(
                person, because, now, from, from + TimeSpan.FromMinutes(owner.RemindAfterMinutes), from + TimeSpan.FromMinutes(owner.ExpireAfterMinutes)),
        };
    }

    private static DateTimeOffset Opening(OwnerOptions owner, DateTimeOffset now) => BusinessHours.Of(owner.Hours)?.Opening(now) ?? now;

    private static OwnerOptions Options(string key, OwnersOptions owners) => owners.Owners.GetValueOrDefault(key) ?? new OwnerOptions();

    /// <summary>A lead that qualifies gives a hint; for a hint that was lost the task is looked at, the older the less often.</summary>
    private static DateTimeOffset Again(Handoff handoff, DateTimeOffset now)
    {
        var age = now - handoff.OpenedAt;
        return now + (age < s_soon ? s_soon : age > s_longest ? s_longest : age);
    }
}
