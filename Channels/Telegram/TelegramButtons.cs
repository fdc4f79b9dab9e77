using System.Globalization;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Channels.Telegram;

/// <summary>Quick answers as buttons below a message. What a button carries is its place alone; its words stand in the message that we keep.</summary>
internal static class TelegramButtons
{
    private const string Prefix = "b";

    /// <returns>Null where there is nothing to press.</returns>
    public static JsonObject? Markup(IList<CardAction>? actions)
    {
        if (actions is not { Count: > 0 })
        {
            return null;
        }

        var rows = actions.Select((action, place) => (JsonNode)new JsonArray(new JsonObject
        {
            ["text"] = action.Title ?? action.Value?.ToString() ?? "",
            ["callback_data"] = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{place}"),
        }));
        return new JsonObject { ["inline_keyboard"] = new JsonArray([.. rows]) };
    }

    /// <summary>The words of the button that was pressed; null where the message or the button is none of ours.</summary>
    public static string? Chosen(Activity? asked, string? data) =>
        asked?.SuggestedActions?.Actions is { } actions && data is { Length: > 1 } && data.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(data.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < actions.Count
            ? actions[place].Value?.ToString() ?? actions[place].Title
            : null;
}
