namespace LeadBot.Leads.Handoffs;

/// <summary>What became of a person's words on the way to the visitor.</summary>
/// <param name="State"><c>pending</c>, <c>sent</c>, <c>delivered</c>, <c>read</c> or <c>failed</c>. A channel that reports nothing stays at <c>sent</c>.
/// Where a web visitor had left: <c>waiting</c> in the chat, <c>mailed</c>, or <c>kept</c> in the chat for good.</param>
/// <param name="Why">Why it failed, is late or is kept; where it was mailed to; absent otherwise.</param>
public sealed record SaidDelivery(string ActivityId, string State, string? Why = null);
