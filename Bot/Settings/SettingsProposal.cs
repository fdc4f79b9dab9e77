using System.Text.Json;

namespace LeadBot.Bot.Settings;

/// <summary>What somebody wants a section to be.</summary>
/// <param name="Section">Such as <c>Fields</c>.</param>
/// <param name="Version">The version that was seen; 0 where nothing was stored. Absent: whatever stands there is replaced.</param>
/// <param name="Value">All of the section; absent resets it to the file.</param>
internal sealed record SettingsProposal(string Section, long? Version, JsonElement? Value);
