namespace LeadBot.Conversations.Reach;

/// <summary>One message on its way to a channel.</summary>
/// <param name="State"><c>pending</c>, <c>sent</c>, <c>delivered</c>, <c>read</c> or <c>failed</c>; of a web visitor who has left <c>waiting</c>, <c>mailed</c> or <c>kept</c>.</param>
/// <param name="Why">Why it failed, is late or stays in the chat; where it was mailed to.</param>
public sealed record Delivery(string ActivityId, string State, string? Why);
