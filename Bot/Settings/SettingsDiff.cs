using System.Text.Json.Nodes;

namespace LeadBot.Bot.Settings;

/// <summary>Which values a change of settings moved, for the audit. Sections hold no secrets.</summary>
internal static class SettingsDiff
{
    private const int Most = 50;
    private const int Longest = 200;

    public static JsonObject Of(SettingsSection section, string bot, string before, string? after)
    {
        var (was, becomes) = (Table(section, bot, before), after is null ? [] : Table(section, bot, after));
        var moved = was.Keys.Union(becomes.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(key => after is not null && was.GetValueOrDefault(key) != becomes.GetValueOrDefault(key))
            .ToList();
        var changes = new JsonArray([.. moved.Take(Most).Select(key => (JsonNode)new JsonObject
        {
            ["key"] = key, ["before"] = Short(was.GetValueOrDefault(key)), ["after"] = Short(becomes.GetValueOrDefault(key)),
        })]);
        var diff = new JsonObject { ["changes"] = changes };
        if (moved.Count > Most)
        {
            diff["more"] = moved.Count - Most;
        }

        return diff;
    }

    private static Dictionary<string, string?> Table(SettingsSection section, string bot, string body) =>
        new(section.Flat(bot, body), StringComparer.OrdinalIgnoreCase);

    private static string? Short(string? value) => value?.Length > Longest ? value[..Longest] + "…" : value;
}
