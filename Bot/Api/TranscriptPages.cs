using System.Globalization;
using System.Text.Json;
using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Files;
using LeadBot.Conversations.Attachments;
using LeadBot.Conversations.Journal;

namespace LeadBot.Bot.Api;

/// <summary>Pages of a journal as staff may read it, with the files of its messages as they stand now.</summary>
internal sealed class TranscriptPages(IJournal journal, IComingFiles files)
{
    /// <param name="after">Place in the journal; 0 for its beginning.</param>
    public async Task<Transcript> ReadAsync(string bot, string conversationId, long after, int most, CancellationToken ct)
    {
        var page = await journal.ReadAsync(conversationId, after, most, JournalAudience.Staff, ct);
        var withFiles = page.Entries.Where(entry => entry.Body.Contains(FileAddress.Path, StringComparison.Ordinal))
            .ToDictionary(entry => entry.Sequence, entry => ActivityJson.Parse(entry.Body));
        var known = await files.FindAsync(bot, [.. withFiles.Values.SelectMany(ShownFiles.Ids)], ct);
        return new Transcript(
            [.. page.Entries.Select(entry => JsonElement.Parse(withFiles.TryGetValue(entry.Sequence, out var activity) ? Shown(activity, known) : entry.Body))],
            page.More ? page.Watermark.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static string Shown(Activity activity, IReadOnlyCollection<ComingFile> files)
    {
        ShownFiles.Show(activity, files);
        return ActivityJson.WriteString(activity);
    }
}
