using System.Data.Common;
using LeadBot.Conversations.Reach;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Reach;

/// <inheritdoc cref="ISaidDeliveries"/>
internal sealed class SaidDeliveryStore(IPreparedReader reader) : ISaidDeliveries
{
    private const string Find = """
        SELECT activity_id, state, delivery, reason FROM outbox
        WHERE lane = @conversation AND bot = @bot AND speaker = 'rep' AND activity_id IS NOT NULL ORDER BY position DESC, part DESC LIMIT 20
        """;

    // A web visitor's chat holds it anyway; this is what the visitor has not seen there.
    private const string FindUnread = """
        SELECT j.activity_id, u.state, u.reason FROM unread_replies u
        JOIN journal j ON j.conversation_id = u.conversation_id AND j.sequence BETWEEN u.sequence AND u.last_sequence
        WHERE u.conversation_id = @conversation AND u.bot = @bot AND j.speaker = 'rep' AND j.audience = 'visitor' ORDER BY j.sequence DESC LIMIT 20
        """;

    public async Task<IReadOnlyList<Delivery>> LastAsync(string bot, string conversationId, CancellationToken ct) => await reader.ReadAsync<IReadOnlyList<Delivery>>(
        session =>
        [
            .. session.ReadAll(Find, Read, ("bot", bot), ("conversation", conversationId)),
            .. session.ReadAll(FindUnread, ReadUnread, ("bot", bot), ("conversation", conversationId)),
        ],
        ct);

    private static Delivery ReadUnread(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2));

    private static Delivery Read(DbDataReader row)
    {
        var (state, report, why) = (row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3));
        return (state, report) switch
        {
            ("parked" or "superseded", _) or (_, "failed" or "undelivered") => new Delivery(row.GetString(0), "failed", why),
            ("pending", _) => new Delivery(row.GetString(0), "pending", why),
            (_, "delivered" or "read") => new Delivery(row.GetString(0), report, null),
            _ => new Delivery(row.GetString(0), "sent", null),
        };
    }
}
