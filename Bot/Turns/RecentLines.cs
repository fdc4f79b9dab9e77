using System.Text.Json;
using LeadBot.Conversations.Journal;
using LeadBot.Understanding;

namespace LeadBot.Bot.Turns;

/// <summary>The last lines of a conversation out of its journal, where sensitive letters are masked already.</summary>
internal sealed class RecentLines(IJournal journal) : IRecentLines
{
    public async ValueTask<IReadOnlyList<RecentLine>> ReadAsync(ReadingContext context, int most, CancellationToken ct)
    {
        // The message itself and what came after it stand in the journal too.
        var entries = await journal.ReadLastAsync(context.ConversationId, most + 4, ct);
        var lines = entries.TakeWhile(entry => entry.ActivityId != context.MessageId).Select(Line).OfType<RecentLine>().ToList();
        return lines.Count <= most ? lines : lines[^most..];
    }

    private static RecentLine? Line(JournalEntry entry)
    {
        using var document = JsonDocument.Parse(entry.Body);
        var activity = document.RootElement;
        return Text(activity, "type") == "message" && Text(activity, "text") is { Length: > 0 } text ? new RecentLine(entry.Speaker, text) : null;
    }

    private static string? Text(JsonElement activity, string name) =>
        activity.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
