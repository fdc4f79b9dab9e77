namespace LeadBot.Leads.Lists;

/// <summary>A value that leads have, and how many have it.</summary>
public sealed record LeadFacet(string Value, long Count);
