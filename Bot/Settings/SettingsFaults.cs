using System.Text.Json;
using System.Text.RegularExpressions;

namespace LeadBot.Bot.Settings;

/// <summary>Sentences of validators as problem details: by the key of the configuration that each begins with.</summary>
internal static partial class SettingsFaults
{
    public static Dictionary<string, string[]> ByKey(IEnumerable<string> faults) => faults
        .Select(Split)
        .GroupBy(fault => fault.Key, fault => fault.Text, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Distinct().ToArray());

    /// <summary>Where JSON has a wrong shape.</summary>
    public static Dictionary<string, string[]> Of(SettingsSection section, string bot, JsonException error)
    {
        var path = Index().Replace(error.Path?.TrimStart('$').TrimStart('.') ?? "", ":$1").Replace('.', ':');
        var key = path.Length == 0 ? section.Prefix(bot) : $"{section.Prefix(bot)}:{path.TrimStart(':')}";
        var unknown = Unmapped().Match(error.Message);
        var text = unknown.Success ? $"There is no setting \"{unknown.Groups[1].Value}\" here." : "This value does not fit: another type, or a name that does not exist, such as of a kind.";
        return new Dictionary<string, string[]> { [key] = [text] };
    }

    private static (string Key, string Text) Split(string fault)
    {
        if (MissingText().Match(fault) is { Success: true } missing)
        {
            return ($"{missing.Groups[3].Value}:Texts:{missing.Groups[1].Value}:{missing.Groups[2].Value}", fault);
        }

        var key = Key().Match(fault);
        var rest = fault[key.Length..].TrimStart(' ', ':');
        return key.Success && rest.Length > 0 ? (key.Value, rest) : ("", fault);
    }

    [GeneratedRegex(@"^(?:Bots|Owners)(?::[A-Za-z0-9_.\-/]+)+")]
    private static partial Regex Key();

    [GeneratedRegex("^Language file (.+)\\.json has no text \"(.+)\", which (Bots:.+) needs\\.$")]
    private static partial Regex MissingText();

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Index();

    [GeneratedRegex("JSON property '([^']*)' could not be mapped")]
    private static partial Regex Unmapped();
}
