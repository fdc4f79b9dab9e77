namespace LeadBot.Leads.Changes;

/// <summary>The visitor wrote while a person owns the conversation. Nothing is stored: their words stand in the journal, and the person hears of it.</summary>
public sealed record VisitorSpoke(string Bot, string HandoffId) : ILeadChange;
