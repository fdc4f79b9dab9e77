using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeadBot.BotFramework.Schema;
using LeadBot.Leads;

namespace LeadBot.Dialogs.Turns;

/// <summary>
/// Reads <c>channelData.leadbot = {"page": {"url","title","referrer"}, "campaign": {utm_*, referral_*}, "visitor": {"timeZone","locale"}}</c>.
/// Browsers send it, so anything may stand there: what has another shape is left out, long texts are cut.
/// </summary>
public static partial class VisitorContextReader
{
    private const int MaxUrl = 2048;
    private const int MaxText = 300;
    private const int MaxCampaign = 16;

    public static VisitorContext Read(Activity activity)
    {
        var leadbot = Root(activity.ChannelData) is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("leadbot", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        var url = Text(leadbot, "page", "url", MaxUrl);
        var campaign = Campaign(leadbot);
        var locale = Text(leadbot, "visitor", "locale", 35) ?? Cut(activity.Locale, 35);
        return new VisitorContext
        {
            Page = url,
            Title = Text(leadbot, "page", "title", MaxText),
            Referrer = Text(leadbot, "page", "referrer", MaxUrl),
            Campaign = campaign.Count > 0 ? campaign : CampaignOf(url),
            Geo = new VisitorGeo
            {
                Locale = locale,
                TimeZone = Text(leadbot, "visitor", "timeZone", 64),
                Country = Country(locale),
            },
        };
    }

    private static JsonElement Root(object? channelData) => channelData switch
    {
        JsonElement element => element,
        JsonNode node => JsonSerializer.SerializeToElement(node, VisitorContextJson.Default.JsonNode),
        _ => default,
    };

    private static string? Text(JsonElement from, string group, string name, int max) =>
        from.ValueKind == JsonValueKind.Object
        && from.TryGetProperty(group, out var inner) && inner.ValueKind == JsonValueKind.Object
        && inner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? Cut(value.GetString(), max)
            : null;

    private static Dictionary<string, string> Campaign(JsonElement leadbot)
    {
        var campaign = new Dictionary<string, string>();
        if (leadbot.ValueKind == JsonValueKind.Object && leadbot.TryGetProperty("campaign", out var given) && given.ValueKind == JsonValueKind.Object)
        {
            foreach (var parameter in given.EnumerateObject().Where(parameter => parameter.Value.ValueKind == JsonValueKind.String))
            {
                Add(campaign, parameter.Name, parameter.Value.GetString());
            }
        }

        return campaign;
    }

    /// <summary>The campaign that stands in the page's own address, for clients that send no other.</summary>
    private static Dictionary<string, string> CampaignOf(string? url)
    {
        var campaign = new Dictionary<string, string>();
        var query = url?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        if (query < 0)
        {
            return campaign;
        }

        foreach (var pair in url![(query + 1)..].Split('#')[0].Split('&'))
        {
            var parts = pair.Split('=', 2);
            Add(campaign, parts[0], parts.Length == 2 ? Uri.UnescapeDataString(parts[1].Replace('+', ' ')) : null);
        }

        return campaign;
    }

    private static void Add(Dictionary<string, string> campaign, string name, string? value)
    {
        if (campaign.Count < MaxCampaign && Utm().IsMatch(name) && Cut(value, MaxText) is { } text)
        {
            campaign.TryAdd(name.ToLowerInvariant(), text);
        }
    }

    private static string? Country(string? locale) =>
        locale is not null && Region().Match(locale) is { Success: true } match ? match.Groups[1].Value.ToUpperInvariant() : null;

    private static string? Cut(string? text, int max) => string.IsNullOrWhiteSpace(text) ? null : text.Length <= max ? text : text[..max];

    [GeneratedRegex("^(?:utm|referral)_[a-z_]{1,30}$", RegexOptions.IgnoreCase)]
    private static partial Regex Utm();

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?-([A-Za-z]{2})(?:-|$)")]
    private static partial Regex Region();
}
