namespace LeadBot.Leads.Changes;

/// <summary>A change to the lead side of the house. Each kind has exactly one writer in Storage, which a test holds.</summary>
public interface ILeadChange;
