namespace LeadBot.Leads.Handoffs;

/// <summary>What has become of a person's words on their way to the visitor's channel.</summary>
/// <param name="ActivityId">Under which they stand in the conversation.</param>
/// <param name="State"><c>pending</c>, <c>sent</c>, <c>delivered</c>, <c>read</c> or <c>failed</c>.</param>
/// <param name="Reason">Why they did not arrive; null where they did, or may yet.</param>
public sealed record RepDelivery(string ActivityId, string State, string? Reason);
