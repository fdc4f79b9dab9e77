namespace LeadBot.Leads.Transfer;

/// <summary>Which column of a file means what.</summary>
/// <param name="Columns">Our column by the file's header; null where the preset's own headers stand in the file.</param>
public sealed record LeadMapping(LeadPreset Preset, IReadOnlyDictionary<string, string>? Columns);
