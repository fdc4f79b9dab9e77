using LeadBot.Conversations.Reach;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Reach;

/// <inheritdoc cref="ISuppressions"/>
internal sealed class SuppressionStore(IPreparedReader reader) : ISuppressions
{
    private const string Find = """
        SELECT s.reason, s.at FROM suppressions s
        JOIN conversations c ON c.bot = s.bot AND c.channel = s.channel AND c.channel_conversation_id = s.address
        WHERE s.bot = @bot AND c.id = @conversation
        """;

    public Task<Suppression?> FindAsync(string bot, string conversationId, CancellationToken ct) => reader.ReadAsync(
        session => session.ReadFirst(
            Find,
            row => new Suppression(row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))),
            ("bot", bot), ("conversation", conversationId)),
        ct);
}
