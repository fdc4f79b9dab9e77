using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Outbox;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Outbox;

/// <summary>What is known of messages that were sent.</summary>
internal sealed class SentActivityStore(IPreparedReader reader) : ISentActivities, ILastHeard
{
    private const string Find = """
        SELECT body FROM outbox WHERE channel_activity_id = @channelId AND conversation_id = @conversation AND bot = @bot ORDER BY position DESC LIMIT 1
        """;

    // What was tried may have arrived though nobody has written it down yet, and the answer to it may be faster than that.
    private const string FindLast = """
        SELECT body FROM outbox WHERE lane = @conversation AND bot = @bot AND (state = 'sent' OR (state = 'pending' AND attempts > 0))
        ORDER BY position DESC LIMIT 1
        """;

    private const string Heard = """
        SELECT j.at FROM conversations c JOIN journal j ON j.conversation_id = c.id
        WHERE c.bot = @bot AND c.channel = @channel AND c.channel_conversation_id = @channelId AND j.speaker = 'visitor'
        ORDER BY j.sequence DESC LIMIT 1
        """;

    public Task<Activity?> FindAsync(string bot, string conversationId, string channelActivityId, CancellationToken ct) =>
        ReadAsync(Find, ct, ("bot", bot), ("conversation", conversationId), ("channelId", channelActivityId));

    public Task<Activity?> FindLastAsync(string bot, string conversationId, CancellationToken ct) =>
        ReadAsync(FindLast, ct, ("bot", bot), ("conversation", conversationId));

    public async Task<DateTimeOffset?> AtAsync(string bot, string channel, string channelConversationId, CancellationToken ct)
    {
        var at = await reader.ReadAsync(
            session => session.ReadFirst(Heard, row => (long?)row.GetInt64(0), ("bot", bot), ("channel", channel), ("channelId", channelConversationId)), ct);
        return at is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
    }

    private async Task<Activity?> ReadAsync(string sql, CancellationToken ct, params (string Name, object? Value)[] values)
    {
        var body = await reader.ReadAsync(session => session.ReadFirst(sql, row => row.GetString(0), values), ct);
        return body is null ? null : ActivityJson.Parse(body);
    }
}
