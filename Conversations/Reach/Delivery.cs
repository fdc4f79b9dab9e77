namespace LeadBot.Conversations.Reach;

/// <summary>One message on its way to a channel.</summary>
/// <param name="State"><c>pending</c>, <c>sent</c>, <c>delivered</c>, <c>read</c> or <c>failed</c>.</param>
/// <param name="Why">Why it failed, or is late.</param>
public sealed record Delivery(string ActivityId, string State, string? Why);
