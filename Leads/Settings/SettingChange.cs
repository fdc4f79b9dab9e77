namespace LeadBot.Leads.Settings;

/// <summary>The next version of a section.</summary>
/// <param name="Seen">The version that the change was made from; 0 where nothing was stored.</param>
/// <param name="Body">JSON, or null for a reset to the file.</param>
public sealed record SettingChange(string Bot, string Section, long Seen, string? Body, string Actor);
