using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Outbox;
using LeadBot.Storage.Leads;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Outbox;

/// <summary>What is known of messages that were sent.</summary>
internal sealed class SentActivityStore(IPreparedReader reader, IWriter writer, RepFailures failures) : ISentActivities, IDeliveryReports, ILastHeard
{
    private const string Find = """
        SELECT body FROM outbox WHERE channel_activity_id = @channelId AND conversation_id = @conversation AND bot = @bot ORDER BY position DESC LIMIT 1
        """;

    private const string FindLast = """
        SELECT body FROM outbox WHERE lane = @conversation AND bot = @bot AND state = 'sent' ORDER BY position DESC LIMIT 1
        """;

    private const long Failed = 4;

    // queued < sending, sent < delivered < read; a failure is the end. Reports come in any order.
    private const string Report = """
        UPDATE outbox SET delivery = @status, reason = COALESCE(@error, reason)
        WHERE channel_activity_id = @channelId AND bot = @bot AND COALESCE(delivery, '') NOT IN ('failed', 'undelivered')
          AND @rank > CASE delivery WHEN 'sent' THEN 1 WHEN 'delivered' THEN 2 WHEN 'read' THEN 3 ELSE 0 END
        """;

    // A failure is reported once: the row that says so already is not changed by another report.
    private const string OfPerson = """
        SELECT conversation_id, body FROM outbox
        WHERE channel_activity_id = @channelId AND bot = @bot AND speaker = 'rep' AND conversation_id IS NOT NULL ORDER BY position DESC LIMIT 1
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

    public Task ReportAsync(string bot, string channelActivityId, string status, string? why, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            var changed = session.Execute(Report, ("bot", bot), ("channelId", channelActivityId), ("status", status), ("error", why), ("rank", Rank(status)));
            if (changed > 0 && Rank(status) == Failed
                && session.ReadFirst(OfPerson, row => new { Id = row.GetString(0), Body = row.GetString(1) }, ("bot", bot), ("channelId", channelActivityId)) is { } said)
            {
                failures.Tell(bot, said.Id, why, session, ActivityJson.Parse(said.Body).Text);
            }

            return changed;
        },
        WritePriority.Turn,
        ct);

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

    private static long Rank(string status) => status switch
    {
        "sent" => 1,
        "delivered" => 2,
        "read" => 3,
        "failed" or "undelivered" => Failed,
        _ => 0,
    };
}
