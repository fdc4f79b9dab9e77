namespace LeadBot.Leads.Handoffs;

/// <summary>A request that a person takes over or follows up. One is live per conversation.</summary>
public sealed record Handoff
{
    public required string Id { get; init; }

    public required string Bot { get; init; }

    public required string ConversationId { get; init; }

    public required int Episode { get; init; }

    public string? LeadId { get; init; }

    public required HandoffKind Kind { get; init; }

    public required HandoffState State { get; init; }

    /// <summary>Compare-and-set counter: every change names the version that it saw.</summary>
    public long Version { get; init; } = 1;

    /// <summary>An <see cref="EscalationReason"/> key, an outcome, <c>support</c> or <c>task</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>Key of the owner whom the routing chose.</summary>
    public required string Owner { get; init; }

    public string? AcceptedBy { get; init; }

    public string? ClosedReason { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    public DateTimeOffset? FirstReplyAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Who is asked and until when; null before it was looked at, and while nobody need be asked.</summary>
    public HandoffAssignment? Assignment { get; init; }

    /// <summary>Whom it has passed by; null where nobody.</summary>
    public HandoffPassed? Passed { get; init; }

    /// <summary>The question for consent that a person had the bot put; null where none did.</summary>
    public ConsentQuestion? ConsentQuestion { get; init; }

    /// <summary>What the person who closed it makes of it.</summary>
    public HandoffVerdict? Verdict { get; init; }

    public HandoffSummary Summarise() => new(Id, State, Kind, Reason, Owner, AcceptedBy, OpenedAt, FirstReplyAt);
}
