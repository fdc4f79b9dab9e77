namespace LeadBot.Leads.Handoffs;

/// <summary>A handoff as it stands on its lead.</summary>
public sealed record HandoffSummary(
    string Id,
    HandoffState State,
    HandoffKind Kind,
    string Reason,
    string Owner,
    string? AcceptedBy,
    DateTimeOffset OpenedAt,
    DateTimeOffset? FirstReplyAt);
