namespace LeadBot.Leads;

/// <summary>A page of leads; <paramref name="Next"/> is null on the last one.</summary>
public sealed record LeadPage(IReadOnlyList<Lead> Items, string? Next);
