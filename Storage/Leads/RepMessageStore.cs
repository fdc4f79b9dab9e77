using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Leads;

/// <inheritdoc cref="IRepMessages"/>
internal sealed class RepMessageStore(IPreparedReader reader) : IRepMessages
{
    private const string Find = """
        SELECT i.body FROM invokes i JOIN conversations c ON c.id = i.conversation_id
        WHERE i.conversation_id = @conversation AND i.dedupe_key = @key AND c.bot = @bot
        """;

    private const string Deliveries = """
        SELECT activity_id, state, delivery, reason FROM outbox
        WHERE lane = @conversation AND bot = @bot AND speaker = 'rep' AND activity_id IS NOT NULL ORDER BY position DESC LIMIT 200
        """;

    /// <summary>Under which the words are remembered; commands of other kinds have other prefixes.</summary>
    public static string Key(string key) => $"desk:{key}";

    public Task<string?> FindAsync(string bot, string conversationId, string key, CancellationToken ct) => reader.ReadAsync(
        session => session.ReadFirst(Find, row => row.GetString(0), ("bot", bot), ("conversation", conversationId), ("key", Key(key))), ct);

    public async Task<IReadOnlyList<RepDelivery>> DeliveriesAsync(string bot, string conversationId, CancellationToken ct) => await reader.ReadAsync(
        session => session.ReadAll(
            Deliveries,
            row => new RepDelivery(row.GetString(0), State(row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)), row.IsDBNull(3) ? null : row.GetString(3)),
            ("bot", bot), ("conversation", conversationId)),
        ct);

    // What the channel reports later says more than that it took the words.
    private static string State(string state, string? report) => (state, report) switch
    {
        ("parked" or "superseded", _) => "failed",
        ("sent", "delivered" or "read" or "failed") => report!,
        ("sent", "undelivered") => "failed",
        ("sent", _) => "sent",
        _ => "pending",
    };
}
