namespace LeadBot.Leads.Claims;

/// <summary>One of several values that disagree, with the visitor's words for it. None of them stands.</summary>
public sealed record FieldEvidence(FieldValue Value, string? Quote, string? ActivityId, int? Offset, DateTimeOffset? At);
