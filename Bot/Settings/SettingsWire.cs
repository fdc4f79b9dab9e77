using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadBot.Bot.Settings;

/// <param name="Key">Of the configuration, such as <c>Bots:default:Name</c>.</param>
/// <param name="By">The environment variable or command line option that sets it.</param>
internal sealed record LockedKey(string Key, string By);

/// <summary>A section as it is in force.</summary>
/// <param name="Version">Give it back with a change; 0 where nothing was ever stored.</param>
/// <param name="Source"><c>file</c> or <c>stored</c>.</param>
/// <param name="HasFile">False for a bot that was added on a page: there is no file to reset it to.</param>
/// <param name="By">Who made this version; absent with version 0.</param>
/// <param name="Fault">Why the stored version is not in force, where it is not.</param>
/// <param name="Value">Absent in the overview.</param>
internal sealed record SectionView(
    string Section, long Version, string Source, bool HasFile, string? By, DateTimeOffset? At, IReadOnlyList<LockedKey> Locked, string? Fault, JsonElement? Value);

internal sealed record SettingsOverview(string Bot, IReadOnlyList<SectionView> Sections);

/// <param name="Version">The version that was seen; absent replaces whatever stands there.</param>
/// <param name="Value">All of the section, as GET gives it.</param>
internal sealed record SectionChange(long? Version, JsonElement? Value);

internal sealed record SettingsChange(IReadOnlyList<SettingsProposal>? Sections);

/// <param name="Value">Absent where the version was a reset to the file.</param>
internal sealed record SectionVersion(long Version, string By, DateTimeOffset At, JsonElement? Value);

internal sealed record SectionHistory(IReadOnlyList<SectionVersion> Items);

/// <param name="Sections">Sections as they would be; others as they are in force.</param>
/// <param name="Locale">The visitor's language; absent: the bot's own.</param>
internal sealed record PreviewRequest(IReadOnlyList<SettingsProposal>? Sections, string? Locale);

/// <param name="Field">Its key, or <c>consent</c>.</param>
/// <param name="Variations">The wordings, of which the bot picks one.</param>
/// <param name="Buttons">What the visitor may press.</param>
/// <param name="Again">How the bot asks once more where the answer was not clear.</param>
internal sealed record PreviewQuestion(string Field, IReadOnlyList<string> Variations, IReadOnlyList<string> Buttons, IReadOnlyList<string> Again);

/// <param name="Greeting">The first words.</param>
/// <param name="Questions">In the order in which a visitor who answers each is asked.</param>
/// <param name="Form">The fields of the form that takes the place of the contact questions on web chat, a star behind each required one; empty for none.</param>
internal sealed record QuestionPreview(string Locale, string Greeting, IReadOnlyList<PreviewQuestion> Questions, IReadOnlyList<string> Form);

internal sealed record RoutingSide(string Outcome, string Rule, string Owner, int Score, IReadOnlyList<string> Because);

internal sealed record RoutingPreviewLead(string Id, string? Name, string? Company, DateTimeOffset CreatedAt, RoutingSide Before, RoutingSide After, bool Changed);

internal sealed record CountChange(string Key, int Before, int After);

/// <param name="Leads">How many leads were tried: the newest, at most 200.</param>
/// <param name="Items">Those whose outcome, owner or score would be another, newest first.</param>
internal sealed record RoutingPreview(int Leads, int Changed, IReadOnlyList<CountChange> Outcomes, IReadOnlyList<CountChange> Owners, IReadOnlyList<RoutingPreviewLead> Items);

/// <param name="Key">Small letters, digits and "-"; stands in addresses and in the launcher's <c>data-bot</c>.</param>
/// <param name="Name">The name under which it introduces itself.</param>
/// <param name="CopyOf">Key of the bot whose settings it begins with.</param>
internal sealed record NewBot(string? Key, string? Name, string? CopyOf);

/// <summary>A text of the approved language.</summary>
/// <param name="Variations">As the language file has them.</param>
internal sealed record LanguageText(string Key, IReadOnlyList<string> Variations);

/// <param name="Approved">False for a draft, which a bot speaks only where its settings list it.</param>
internal sealed record LanguageTexts(string Locale, bool Approved, IReadOnlyList<LanguageText> Texts);

internal sealed record LanguageList(IReadOnlyList<LanguageTexts> Items, IReadOnlyList<string> Placeholders);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SettingsOverview))]
[JsonSerializable(typeof(SectionChange))]
[JsonSerializable(typeof(SettingsChange))]
[JsonSerializable(typeof(SectionHistory))]
[JsonSerializable(typeof(PreviewRequest))]
[JsonSerializable(typeof(QuestionPreview))]
[JsonSerializable(typeof(RoutingPreview))]
[JsonSerializable(typeof(NewBot))]
[JsonSerializable(typeof(LanguageList))]
[JsonSerializable(typeof(Leads.Audit.AuditPage))]
internal sealed partial class SettingsWireJson : JsonSerializerContext;
