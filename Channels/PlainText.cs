using System.Text.Json;
using System.Text.RegularExpressions;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Channels;

/// <summary>What a message says, for channels that show neither Markdown nor cards.</summary>
internal static partial class PlainText
{
    public static string Of(Activity activity)
    {
        var text = activity.TextFormat == TextFormatTypes.Markdown ? Links().Replace(activity.Text ?? "", "$1: $2") : activity.Text ?? "";
        var files = (activity.Attachments ?? []).Select(file => file.ContentUrl ?? Title(file)).OfType<string>();
        return string.Join("\n\n", files.Prepend(text).Where(part => part.Length > 0));
    }

    private static string? Title(Attachment card) =>
        card.Content is JsonElement { ValueKind: JsonValueKind.Object } content && content.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;

    [GeneratedRegex(@"\[([^\]\n]{1,200})\]\((https?://[^)\s]{1,2000})\)", RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
