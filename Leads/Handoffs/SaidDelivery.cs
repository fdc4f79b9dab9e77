namespace LeadBot.Leads.Handoffs;

/// <summary>What became of a person's words on the way to the visitor.</summary>
/// <param name="State"><c>pending</c>, <c>sent</c> (all that some channels report), <c>delivered</c>, <c>read</c>, <c>failed</c>; a web visitor who had left: <c>waiting</c>, <c>mailed</c>, <c>kept</c>.</param>
/// <param name="Why">Why it failed, is late or is kept; where it was mailed to; absent otherwise.</param>
public sealed record SaidDelivery(string ActivityId, string State, string? Why = null);
