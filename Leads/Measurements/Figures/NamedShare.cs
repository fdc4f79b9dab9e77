namespace LeadBot.Leads.Measurements.Figures;

/// <summary>A share of what has one name: a page, a topic.</summary>
public sealed record NamedShare(string Name, FigureShare Share);
