using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Measurements.Facts;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Figures;

/// <summary>Reads the event log in the order in which it was written: an id begins with the milliseconds of its commit.</summary>
internal sealed class EventLog(IPreparedReader reader)
{
    private const string After = "SELECT id, bot, conversation_id FROM events WHERE id > @after ORDER BY id LIMIT @limit";

    // Two halves, so that each uses its own partial index. "IS TRUE" keeps SQLite from searching by the bot, which is nearly every row.
    private static readonly string s_ofConversation = $"""
        SELECT kind, at, body FROM events
        WHERE (bot = @bot) IS TRUE AND conversation_id = @conversation AND caused_by IS NOT NULL AND kind IN ({Kinds})
        UNION ALL
        SELECT kind, at, body FROM events
        WHERE (bot = @bot) IS TRUE AND conversation_id = @conversation AND caused_by IS NULL AND kind IN ({Kinds})
        """;

    private static string Kinds => string.Join(", ", FactReader.Kinds.Select(kind => $"'{kind}'"));

    /// <summary>The smallest id that an event of this time can have.</summary>
    public static string FirstId(DateTimeOffset at) => IdAt(Math.Max(0, at.ToUnixTimeMilliseconds()));

    /// <summary>When the event of this id was written.</summary>
    public static DateTimeOffset TimeOf(string id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id[..8] + id[9..13], 16));

    public Task<List<LoggedEvent>> ReadAfterAsync(string id, int limit, CancellationToken ct) => reader.ReadAsync(
        session => session.ReadAll(
            After,
            static row => new LoggedEvent(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)),
            ("after", id), ("limit", (long)limit)),
        ct);

    /// <summary>The facts of some conversations, each read from all of its events.</summary>
    public Task<List<ConversationFacts>> FactsAsync(IReadOnlyCollection<(string Bot, string Conversation)> conversations, CancellationToken ct) => reader.ReadAsync(
        session =>
        {
            var facts = new List<ConversationFacts>(conversations.Count);
            foreach (var (bot, conversation) in conversations)
            {
                var events = session.ReadAll(s_ofConversation, row => Event(row, bot, conversation), ("bot", bot), ("conversation", conversation));
                facts.Add(FactReader.Read(bot, conversation, events));
            }

            return facts;
        },
        ct);

    private static Measurement Event(DbDataReader row, string bot, string conversation) =>
        new(bot, row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)))
        {
            ConversationId = conversation,
            Body = row.IsDBNull(2) ? null : Body(row.GetString(2)),
        };

    /// <summary>A body that is no object says nothing; one such row must not end all counting.</summary>
    private static JsonObject? Body(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string IdAt(long milliseconds) => $"{milliseconds >> 16:x8}-{milliseconds & 0xffff:x4}-";
}
