using System.Text.Json;
using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.Leads.Contacts;

namespace LeadBot.Dialogs.Reach;

/// <summary>The sender as a channel has proved it. A browser's word on who it is counts for nothing.</summary>
internal static class AddressReader
{
    private const int Longest = 200;

    public static ChannelAddress? Read(Activity activity, string channel) =>
        HasAddress(channel) && activity.From is { Id: { Length: > 0 } id, Role: not RoleTypes.Bot } from
            ? new ChannelAddress { Kind = channel, Id = Cut(id)!, Name = Cut(from.Name), Username = Cut(Username(activity)) }
            : null;

    /// <summary>On these channels the visitor can be written to without any e-mail address.</summary>
    public static bool HasAddress(string channel) => channel is "telegram" or "whatsapp" or "teams";

    private static string? Username(Activity activity) => activity.ChannelData switch
    {
        JsonElement { ValueKind: JsonValueKind.Object } data when data.TryGetProperty("leadbot", out var ours) && ours.ValueKind == JsonValueKind.Object
            && ours.TryGetProperty("username", out var name) && name.ValueKind == JsonValueKind.String => name.GetString(),
        JsonObject data => (data["leadbot"] as JsonObject)?["username"]?.ToString(),
        _ => null,
    };

    private static string? Cut(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Length <= Longest ? text : text[..Longest];
}
