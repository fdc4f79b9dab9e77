namespace LeadBot.Leads.Measurements.Figures;

/// <summary>Views of one page on one day, or teasers drawn on it.</summary>
public sealed record ViewGroup(DateOnly Day, string Page, bool Teaser, long Count);
