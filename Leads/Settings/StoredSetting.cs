namespace LeadBot.Leads.Settings;

/// <summary>One version of a section that was changed while LeadBot runs.</summary>
/// <param name="Bot">Key of the bot, or <c>*</c> for what all bots share.</param>
/// <param name="Section">Such as <c>Fields</c>.</param>
/// <param name="Version">1, 2, … of this bot and section; it goes on after a reset.</param>
/// <param name="Body">JSON below the section's place in the configuration; null where the file rules again.</param>
/// <param name="Actor">Who changed it.</param>
public sealed record StoredSetting(string Bot, string Section, long Version, string? Body, string Actor, DateTimeOffset At);
