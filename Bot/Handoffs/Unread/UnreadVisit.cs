using System.Text.Json;
using LeadBot.Conversations.Journal;

namespace LeadBot.Bot.Handoffs.Unread;

/// <summary>What the visitor's own messages tell: who they are there, where the chat was, which language their browser speaks.</summary>
internal sealed record UnreadVisit(string? User, string? Page, string? Locale)
{
    public static UnreadVisit Of(IEnumerable<JournalEntry> lines)
    {
        if (lines.LastOrDefault(line => line.Speaker == "visitor") is not { } last)
        {
            return new UnreadVisit(null, null, null);
        }

        using var document = JsonDocument.Parse(last.Body);
        var said = document.RootElement;
        return new UnreadVisit(Text(said, "from", "id"), Text(said, "channelData", "leadbot", "page", "url"), Text(said, "locale"));
    }

    public static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
