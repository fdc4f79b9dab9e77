namespace LeadBot.Leads.Handoffs;

/// <summary>Nothing has to happen to a handoff before then, unless it changes.</summary>
/// <param name="Handoff">As it was seen: where it was changed meanwhile it stays due.</param>
public sealed record HandoffRest(Handoff Handoff, DateTimeOffset Until);
