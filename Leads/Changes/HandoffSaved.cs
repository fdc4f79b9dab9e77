using LeadBot.Leads.Handoffs;

namespace LeadBot.Leads.Changes;

/// <summary>Opens a handoff (version 1) or replaces the version before <see cref="Handoff.Version"/>; conflicts as <see cref="LeadSaved"/>.</summary>
public sealed record HandoffSaved(Handoff Handoff) : ILeadChange;
