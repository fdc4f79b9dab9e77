using System.Text;
using System.Text.Json;
using LeadBot.Leads;
using LeadBot.Storage.Leads;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Search;

/// <summary>Reads what the index is made of: which conversations have moved since a row, and what their leads and lines say now.</summary>
internal static class LeadIndexSource
{
    /// <summary>Rows of journal and events of one pass.</summary>
    public const int MostRows = 10_000;

    private const int MostLines = 500;
    private const int MostWords = 1_500;

    // Rows get rising numbers in the order of commits: this database has one writer. Both tables are only appended to; where an erasure takes the
    // newest rows away it puts the place back (LeadErasure).
    private const string Ends = "SELECT COALESCE((SELECT MAX(rowid) FROM journal), 0), COALESCE((SELECT MAX(rowid) FROM events), 0)";

    private const string Read = "SELECT journal_row, event_row, is_whole FROM lead_index WHERE id = 1";

    private const string JournalAfter = """
        SELECT rowid, conversation_id FROM journal WHERE rowid > @after ORDER BY rowid LIMIT @limit
        """;

    private const string EventsAfter = """
        SELECT rowid, bot, lead_id, conversation_id FROM events WHERE rowid > @after ORDER BY rowid LIMIT @limit
        """;

    private const string LeadsOf = "SELECT bot, id FROM leads WHERE conversation_id = @conversation";

    private const string LeadOf = """
        SELECT l.body, COALESCE(p.sequence, 0) FROM leads l LEFT JOIN lead_places p ON p.lead_id = l.id AND p.bot = l.bot
        WHERE l.bot = @bot AND l.id = @lead
        """;

    // What waits for its turn may still be masked by it.
    private const string Lines = """
        SELECT sequence, body FROM journal
        WHERE conversation_id = @conversation AND sequence > @after AND speaker NOT IN ('bot', 'system') AND audience <> 'system' AND superseded_by IS NULL
            AND sequence < COALESCE((SELECT MIN(sequence) FROM inbox WHERE conversation_id = @conversation AND state = 'pending'), @end)
        ORDER BY sequence LIMIT @limit
        """;

    private const string Waits = "SELECT 1 FROM inbox WHERE conversation_id = @conversation AND state = 'pending' LIMIT 1";

    public static LeadIndexPlace ReadPlace(IReadSession session) =>
        session.ReadFirst(Read, row => new LeadIndexPlace(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2) == 1))!;

    public static (long Journal, long Events) ReadEnds(IReadSession session) => session.ReadFirst(Ends, row => (row.GetInt64(0), row.GetInt64(1)));

    /// <summary>The leads that rows after a place are about, and the place reached.</summary>
    public static LeadIndexPlace Collect(LeadIndexPlace after, ISet<(string Bot, string LeadId)> leads, IReadSession session)
    {
        var journal = session.ReadAll(
            JournalAfter, row => (Row: row.GetInt64(0), Conversation: row.GetString(1)), ("after", after.Journal), ("limit", (long)MostRows));
        var events = session.ReadAll(
            EventsAfter,
            row => (Row: row.GetInt64(0), Bot: row.GetString(1), Lead: row.IsDBNull(2) ? null : row.GetString(2), Conversation: row.IsDBNull(3) ? null : row.GetString(3)),
            ("after", after.Events),
            ("limit", (long)MostRows));
        leads.UnionWith(events.Where(found => found.Lead is not null).Select(found => (found.Bot, found.Lead!)));
        var conversations = journal.Select(found => found.Conversation).Concat(events.Select(found => found.Conversation).OfType<string>()).ToHashSet();
        foreach (var conversation in conversations)
        {
            leads.UnionWith(session.ReadAll(LeadsOf, row => (row.GetString(0), row.GetString(1)), ("conversation", conversation)));
        }

        return new LeadIndexPlace(
            journal.Count > 0 ? journal[^1].Row : after.Journal, events.Count > 0 ? events[^1].Row : after.Events, after.IsWhole)
        {
            HasMore = journal.Count == MostRows || events.Count == MostRows,
        };
    }

    /// <summary>The lead as it stands now, with the lines said since it was indexed; null where there is no such lead.</summary>
    /// <param name="again">True where more is to be read of it in a moment.</param>
    /// <param name="lead">The lead itself.</param>
    public static LeadDocument? ReadLead(string bot, string leadId, out bool again, out Lead? lead, IReadSession session)
    {
        (again, lead) = (false, null);
        var found = session.ReadFirst(LeadOf, row => (Body: row.GetString(0), Sequence: row.GetInt64(1)), ("bot", bot), ("lead", leadId));
        if (found.Body is null)
        {
            return null;
        }

        lead = LeadRow.Read(found.Body);
        var lines = session.ReadAll(
            Lines,
            row => (Sequence: row.GetInt64(0), Body: row.GetString(1)),
            ("conversation", lead.ConversationId),
            ("after", found.Sequence),
            ("end", long.MaxValue),
            ("limit", (long)MostLines));
        var words = new HashSet<string>();
        foreach (var line in lines)
        {
            SearchWords.Collect(TextOf(line.Body), words, MostWords);
        }

        again = lines.Count == MostLines || session.ReadFirst(Waits, row => row.GetInt64(0), ("conversation", lead.ConversationId)) == 1;
        return LeadDocument.Of(lead, lines.Count > 0 ? lines[^1].Sequence : found.Sequence, string.Join(' ', words));
    }

    /// <summary>What a message says; empty for events and the like.</summary>
    private static string TextOf(string body)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(body));
        string? text = null;
        var isMessage = false;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
            {
                continue;
            }

            if (reader.ValueTextEquals("type"u8) && reader.Read())
            {
                isMessage = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("message"u8);
            }
            else if (reader.ValueTextEquals("text"u8) && reader.Read())
            {
                text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
        }

        return isMessage ? text ?? "" : "";
    }
}
