using System.Data.Common;

using LeadBot.Conversations.Journal;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Journal;

/// <inheritdoc cref="IJournal"/>
internal sealed class JournalStore(IPreparedReader reader) : IJournal
{
    // Rows that are not shown are scanned all the same: the watermark must pass them. Their text stays where it is.
    private const string After = """
        SELECT sequence, activity_id, speaker, audience, at,
            CASE WHEN superseded_by IS NULL AND (audience = 'visitor' OR @staff = 1 AND audience = 'staff' OR @system = 1) THEN body END
        FROM journal WHERE conversation_id = @id AND sequence > @after ORDER BY sequence LIMIT @limit
        """;

    private const string Last = """
        SELECT sequence, activity_id, speaker, audience, at, body FROM journal
        WHERE conversation_id = @id AND audience = 'visitor' AND superseded_by IS NULL ORDER BY sequence DESC LIMIT @limit
        """;

    public Task<JournalPage> ReadAsync(string conversationId, long after, int limit, JournalAudience upTo, CancellationToken ct) =>
        reader.ReadAsync(
            session =>
            {
                var scanned = session.ReadAll(
                    After,
                    Entry,
                    ("id", conversationId),
                    ("after", after),
                    ("limit", (long)limit),
                    ("staff", upTo >= JournalAudience.Staff ? 1L : 0L),
                    ("system", upTo >= JournalAudience.System ? 1L : 0L));
                return new JournalPage(
                    [.. scanned.Where(entry => entry.Body.Length > 0)], scanned.Count > 0 ? scanned[^1].Sequence : after, scanned.Count == limit);
            },
            ct);

    public Task<IReadOnlyList<JournalEntry>> ReadLastAsync(string conversationId, int count, CancellationToken ct) =>
        reader.ReadAsync<IReadOnlyList<JournalEntry>>(
            session =>
            {
                var rows = session.ReadAll(Last, Entry, ("id", conversationId), ("limit", (long)count));
                rows.Reverse();
                return rows;
            },
            ct);

    private static JournalEntry Entry(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        JournalRows.Audience(row.GetString(3)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        row.IsDBNull(5) ? "" : row.GetString(5));
}
