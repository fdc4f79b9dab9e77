using System.Data.Common;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Outbox;
using LeadBot.Leads.Changes;
using LeadBot.Storage.Leads;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Outbox;

/// <inheritdoc cref="IDeliveryReports"/>
internal sealed class DeliveryReportStore(IWriter writer, RepFailures failures, IOutboxSignal signal, IEnumerable<ILeadSignal> signals) : IDeliveryReports
{
    private const long Failed = 4;

    private const string Find = "SELECT lane, position, part FROM outbox WHERE channel_activity_id = @channelId AND bot = @bot ORDER BY position DESC LIMIT 1";

    private const string FindPart = "SELECT lane, position, part FROM outbox_parts WHERE channel_activity_id = @channelId AND bot = @bot LIMIT 1";

    // queued < sending, sent < delivered < read; a failure is the end, until a person sends it again. Reports come in any order.
    private const string Report = """
        UPDATE outbox SET delivery = @status, reason = COALESCE(@error, reason), state = CASE WHEN @rank = 4 AND state = 'sent' THEN 'parked' ELSE state END,
            settled_at = CASE WHEN @rank = 4 AND state = 'sent' THEN @now ELSE settled_at END
        WHERE lane = @lane AND position = @position AND part = @part AND bot = @bot AND COALESCE(delivery, '') NOT IN ('failed', 'undelivered')
          AND @rank > CASE delivery WHEN 'sent' THEN 1 WHEN 'delivered' THEN 2 WHEN 'read' THEN 3 ELSE 0 END
        RETURNING CASE WHEN speaker = 'rep' THEN conversation_id END, body
        """;

    // The failed message's id is forgotten: a second report of the same failure finds nothing. Where others of its pieces are still going, the end of that
    // try must not count as the end of it.
    private const string Again = """
        UPDATE outbox SET state = 'pending', due_at = @due, lease_until = 0, fence = fence + 1, settled_at = NULL, delivery = NULL, reason = @error,
            channel_activity_id = CASE channel_activity_id WHEN @channelId THEN NULL ELSE channel_activity_id END
        WHERE lane = @lane AND position = @position AND part = @part AND bot = @bot AND state IN ('sent', 'pending') AND expires_at > @due
          AND COALESCE(delivery, '') NOT IN ('failed', 'undelivered')
        """;

    private const string ForgetPart = "DELETE FROM outbox_parts WHERE channel_activity_id = @channelId AND bot = @bot";

    public Task ReportAsync(string bot, string channelActivityId, string status, string? why, TimeSpan? again, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            var rank = Rank(status);
            var part = session.ReadFirst<Place?>(FindPart, Read, ("channelId", channelActivityId), ("bot", bot));
            // That one piece of several has arrived says nothing of the whole; that one has not, does.
            var place = part is not null && rank == Failed ? part : session.ReadFirst<Place?>(Find, Read, ("channelId", channelActivityId), ("bot", bot));
            if (place is null)
            {
                return 0;
            }

            (string Name, object? Value)[] values =
                [("lane", place.Lane), ("position", place.Position), ("part", place.Part), ("bot", bot), ("channelId", channelActivityId), ("error", why), ("status", status), ("rank", rank)];
            if (rank == Failed && again is { } wait && session.Execute(Again, [.. values.AsSpan(0, 6), ("due", session.Now + (long)wait.TotalMilliseconds)]) == 1)
            {
                session.Execute(ForgetPart, ("channelId", channelActivityId), ("bot", bot));
                session.AfterCommit(signal.Raise);
                return 1;
            }

            var said = session.ReadAll(Report, row => (Conversation: row.IsDBNull(0) ? null : row.GetString(0), Body: row.GetString(1)), [.. values.AsSpan(0, 4), .. values.AsSpan(5), ("now", session.Now)]);
            if (rank == Failed && said.Count > 0)
            {
                session.Execute(ForgetPart, ("channelId", channelActivityId), ("bot", bot)); // sent again, it is missing
                signals.RaiseAfterCommit(session, new LeadHint(bot, LeadSignals.Reply, place.Lane));
            }

            if (rank == Failed && said is [({ } conversation, var body)])
            {
                failures.Tell(bot, conversation, why, session, ActivityJson.Parse(body).Text);
            }

            return said.Count;
        },
        WritePriority.Turn,
        ct);

    private static long Rank(string status) => status switch
    {
        "sent" => 1,
        "delivered" => 2,
        "read" => 3,
        "failed" or "undelivered" => Failed,
        _ => 0,
    };

    private static Place Read(DbDataReader row) => new(row.GetString(0), row.GetInt64(1), row.GetInt64(2));

    private sealed record Place(string Lane, long Position, long Part);
}
