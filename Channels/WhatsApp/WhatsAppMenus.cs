using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Channels.WhatsApp;

/// <summary>
/// Messages with buttons exist on WhatsApp only as content that was made before: each distinct menu is made once and kept by its hash. What
/// does not fit (more than three buttons of 20 letters, ten list lines of 24) goes as numbered text.
/// </summary>
internal sealed class WhatsAppMenus(TwilioApi api)
{
    private const int MostButtons = 3;
    private const int LongestButton = 20;
    private const int MostLines = 10;
    private const int LongestLine = 24;
    private const int LongestId = 200;
    private const int LongestBody = 1_024;
    private const int MostKept = 1_000;

    private readonly ConcurrentDictionary<string, string> _sids = new(StringComparer.Ordinal);

    /// <returns>The content's id, or null where the message goes as text.</returns>
    public async Task<string?> SidAsync(WhatsAppOptions bot, Activity activity, CancellationToken ct)
    {
        if (Content(activity) is not { } content)
        {
            return null;
        }

        var name = "leadbot_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToJsonString())))[..32];
        var key = $"{bot.AccountSid} {name}";
        if (_sids.TryGetValue(key, out var known))
        {
            return known;
        }

        content["friendly_name"] = name;
        try
        {
            var made = await api.CreateContentAsync(bot, content, ct);
            if (made is not { IsOk: true, Sid: { } sid })
            {
                return null;
            }

            if (_sids.Count >= MostKept)
            {
                _sids.Clear();
            }

            return _sids[key] = sid;
        }
        catch (HttpRequestException)
        {
            return null; // the words go without buttons
        }
    }

    private static JsonObject? Content(Activity activity)
    {
        var body = PlainText.Of(activity);
        if (activity.SuggestedActions?.Actions is not { Count: > 0 } actions || body.Length is 0 or > LongestBody)
        {
            return null;
        }

        var choices = actions.Select(action => (Title: action.Title ?? action.Value?.ToString() ?? "", Id: action.Value?.ToString() ?? action.Title ?? "")).ToList();
        if (choices.Any(choice => choice.Id.Length is 0 or > LongestId))
        {
            return null;
        }

        var types = choices switch
        {
            { Count: <= MostButtons } when choices.All(choice => choice.Title.Length <= LongestButton) => new JsonObject
            {
                ["twilio/quick-reply"] = new JsonObject { ["body"] = body, ["actions"] = List(choices, "title") },
            },
            { Count: <= MostLines } when choices.All(choice => choice.Title.Length <= LongestLine) => new JsonObject
            {
                ["twilio/list-picker"] = new JsonObject { ["body"] = body, ["button"] = "…", ["items"] = List(choices, "item") },
            },
            _ => null,
        };
        return types is null ? null : new JsonObject { ["language"] = activity.Locale?.Split('-')[0] ?? "en", ["types"] = types };
    }

    private static JsonArray List(IEnumerable<(string Title, string Id)> choices, string title) =>
        [.. choices.Select(choice => new JsonObject { [title] = choice.Title, ["id"] = choice.Id })];
}
