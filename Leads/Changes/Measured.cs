using LeadBot.Leads.Measurements;

namespace LeadBot.Leads.Changes;

/// <summary>Appends to the event log.</summary>
public sealed record Measured(Measurement Event) : ILeadChange;
