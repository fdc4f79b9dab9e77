using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LeadBot.Bot.Commands.TeamsApp;

/// <summary>The manifest of a bot's app for Teams, and what Teams would refuse in it.</summary>
internal static partial class TeamsAppManifest
{
    private const int LongestAddress = 2048;

    /// <param name="template">The manifest as it lies in <c>manifest/</c>; it is filled.</param>
    /// <returns>What is wrong, a sentence each that names the key and what would be right; empty where the manifest can go to Teams.</returns>
    public static IReadOnlyList<string> Fill(JsonObject template, TeamsAppSettings settings)
    {
        var faults = new List<string>();
        template["version"] = Matching(settings.Version, Semantic(), "three numbers, such as 1.0.0", faults);
        template["id"] = Guid(settings.Id, faults);
        template["bots"]![0]!["botId"] = settings.BotId == settings.Id ? (string?)template["id"] : Guid(settings.BotId, faults);
        template["developer"]!["name"] = Text(settings.Developer, 32, faults);
        template["developer"]!["websiteUrl"] = Address(settings.Website, faults);
        template["developer"]!["privacyUrl"] = Address(settings.Privacy, faults);
        template["developer"]!["termsOfUseUrl"] = Address(settings.Terms, faults);
        template["name"]!["short"] = Text(settings.Name, 30, faults);
        template["name"]!["full"] = Text(settings.FullName, 100, faults);
        template["description"]!["short"] = Text(settings.ShortDescription, 80, faults);
        template["description"]!["full"] = Text(settings.Description, 4000, faults);
        template["accentColor"] = Matching(settings.Color, Colour(), "a colour such as #0b6b6b", faults);
        Different(settings.Name, settings.FullName, faults);
        Different(settings.ShortDescription, settings.Description, faults);
        return faults;
    }

    private static string? Guid((string Key, string? Value) id, List<string> faults) =>
        System.Guid.TryParseExact(id.Value, "D", out var guid) ? guid.ToString("D") : Fault(id, "a GUID, such as 00000000-0000-0000-0000-000000000000", faults);

    private static string? Text((string Key, string? Value) text, int longest, List<string> faults) => text.Value switch
    {
        { Length: > 0 } value when value.Length <= longest => value,
        { Length: > 0 } value => Told(
            string.Create(CultureInfo.InvariantCulture, $"{text.Key} has {value.Length} characters; Teams takes at most {longest}. Set a shorter one for the app."), faults),
        _ => Fault(text, string.Create(CultureInfo.InvariantCulture, $"a text of at most {longest} characters"), faults),
    };

    private static string? Address((string Key, string? Value) address, List<string> faults) =>
        Uri.TryCreate(address.Value, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && address.Value.Length <= LongestAddress
            ? address.Value
            : Fault(address, "an https address", faults);

    private static string? Matching((string Key, string? Value) value, Regex pattern, string right, List<string> faults) =>
        value.Value is { } text && pattern.IsMatch(text) ? text : Fault(value, right, faults);

    private static void Different((string Key, string? Value) shorter, (string Key, string? Value) longer, List<string> faults)
    {
        if (shorter.Value is { Length: > 0 } && shorter.Value == longer.Value)
        {
            faults.Add($"{longer.Key} says the same as {shorter.Key}; Teams wants them to differ.");
        }
    }

    private static string? Fault((string Key, string? Value) value, string right, List<string> faults) => Told(
        value.Value is { Length: > 0 } text ? $"{value.Key} is \"{text}\". It must be {right}." : $"{value.Key} is missing: {right}.", faults);

    private static string? Told(string fault, List<string> faults)
    {
        faults.Add(fault);
        return null;
    }

    [GeneratedRegex(@"^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Semantic();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
