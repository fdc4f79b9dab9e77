namespace LeadBot.Leads.Handoffs;

/// <summary>What came of tending a handoff.</summary>
/// <param name="Handoff">As it stands now where somebody may have to be asked for it; else null.</param>
/// <param name="Rest">Until when nothing has to happen to it; null where it is due again.</param>
public sealed record Tended(Handoff? Handoff, HandoffRest? Rest);
