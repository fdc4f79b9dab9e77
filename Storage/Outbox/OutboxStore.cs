using System.Data.Common;

using LeadBot.Conversations.Outbox;
using LeadBot.Leads.Changes;
using LeadBot.Storage.Leads;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Outbox;

/// <inheritdoc cref="IOutbox"/>
internal sealed class OutboxStore(IWriter writer, IPreparedReader reader, RepFailures failures, IEnumerable<ILeadSignal> signals, TimeProvider time) : IOutbox
{
    /// <summary>Longer than any call of a sender takes.</summary>
    private const long Lease = 60_000;

    private const string Recover = "UPDATE outbox SET lease_until = 0 WHERE state = 'pending' AND lease_until > 0";

    // Most of the time there is nothing, and that is found out without a transaction.
    private const string IsDue = "SELECT 1 FROM outbox WHERE state = 'pending' AND due_at <= @now AND lease_until < @now LIMIT 1";

    private const string Claim = """
        UPDATE outbox SET lease_until = @until, fence = fence + 1, attempts = attempts + 1 WHERE (lane, position, part) IN (
            SELECT o.lane, o.position, o.part FROM outbox o
            WHERE o.state = 'pending' AND o.due_at <= @now AND o.lease_until < @now AND NOT EXISTS (
                SELECT 1 FROM outbox p WHERE p.lane = o.lane AND p.state = 'pending'
                    AND (p.position < o.position OR (p.position = o.position AND p.part < o.part)))
            ORDER BY o.due_at LIMIT @limit)
        RETURNING lane, position, part, bot, operation, conversation_id, activity_id, speaker, owner_version, fence, attempts, expires_at, body, replayed_at
        """;

    private const string Conversation =
        "SELECT channel, channel_conversation_id, reference, owner_version FROM conversations WHERE id = @id AND bot = @bot";

    private const string SentAs = """
        SELECT channel_activity_id FROM outbox
        WHERE conversation_id = @id AND activity_id = @activity AND bot = @bot AND channel_activity_id IS NOT NULL ORDER BY position DESC LIMIT 1
        """;

    // What answers the visitor's own message goes to them, the one confirmation that nothing more will come among it. Sent again it is no answer any more.
    private const string Withheld = """
        SELECT s.reason FROM suppressions s
        WHERE s.bot = @bot AND s.channel = @channel AND s.address = @address AND (@replayed = 1 OR NOT EXISTS (
            SELECT 1 FROM journal j JOIN journal v ON v.conversation_id = j.conversation_id AND v.sequence = j.caused_by
            WHERE j.conversation_id = @conversation AND j.sequence = @position AND v.speaker = 'visitor'))
        """;

    // A piece of it may have been reported as failed while others were still going.
    private const string Settle = """
        UPDATE outbox SET state = CASE WHEN @state = 'sent' AND delivery IN ('failed', 'undelivered') THEN 'parked' ELSE @state END,
            channel_activity_id = @channelId, reason = COALESCE(@reason, CASE WHEN delivery IN ('failed', 'undelivered') THEN reason END), lease_until = 0, settled_at = @now
        WHERE lane = @lane AND position = @position AND part = @part AND fence = @fence AND bot = @bot AND state = 'pending'
        """;

    private const string SettleBehind = """
        UPDATE outbox SET state = 'parked', reason = @reason, lease_until = 0, settled_at = @now
        WHERE lane = @lane AND bot = @bot AND state = 'pending'
        """;

    private const string OfPerson = """
        SELECT conversation_id FROM outbox
        WHERE lane = @lane AND position = @position AND part = @part AND bot = @bot AND speaker = 'rep' AND conversation_id IS NOT NULL
        """;

    private const string PutOff = """
        UPDATE outbox SET due_at = @due, reason = @reason, lease_until = 0
        WHERE lane = @lane AND position = @position AND part = @part AND fence = @fence AND bot = @bot AND state = 'pending'
        """;

    public Task RecoverAsync(CancellationToken ct) => writer.WriteAsync(session => session.Execute(Recover), WritePriority.Turn, ct);

    public async Task<IReadOnlyList<OutboxItem>> ClaimAsync(int limit, CancellationToken ct)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (await reader.ReadAsync(session => session.ReadFirst(IsDue, row => row.GetInt64(0), ("now", now)), ct) == 0)
        {
            return [];
        }

        return await writer.WriteAsync(session => Take(session, limit), WritePriority.Turn, ct);
    }

    public Task NoteAsync(OutboxItem item, SentPart part, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            OutboxParts.Add(item, [part], session);
            return 0;
        },
        WritePriority.Turn,
        ct);

    public Task FinishAsync(OutboxItem item, OutboxState state, string? channelActivityId, IReadOnlyList<SentPart> parts, CancellationToken ct) =>
        SettleAsync(item, state == OutboxState.Sent ? "sent" : "superseded", channelActivityId, null, false, parts, ct);

    public Task ParkAsync(OutboxItem item, string reason, bool wholeLane, IReadOnlyList<SentPart> parts, CancellationToken ct) =>
        SettleAsync(item, "parked", null, reason, wholeLane, parts, ct);

    public Task PutOffAsync(OutboxItem item, DateTimeOffset until, string reason, IReadOnlyList<SentPart> parts, CancellationToken ct) =>
        writer.WriteAsync(
            session =>
            {
                OutboxParts.Add(item, parts, session);
                return session.Execute(PutOff, [.. Key(item), ("due", until.ToUnixTimeMilliseconds()), ("reason", reason)]);
            },
            WritePriority.Turn,
            ct);

    private Task<int> SettleAsync(OutboxItem item, string state, string? channelActivityId, string? reason, bool wholeLane, IReadOnlyList<SentPart> parts, CancellationToken ct) =>
        writer.WriteAsync(
            session =>
            {
                OutboxParts.Add(item, parts, session);
                var settled = session.Execute(
                    Settle, [.. Key(item), ("state", state), ("channelId", channelActivityId), ("reason", reason), ("now", session.Now)]);
                if (settled == 1 && state == "parked" && session.ReadFirst(OfPerson, row => row.GetString(0), ("lane", item.Lane), ("position", item.Position), ("part", item.Part), ("bot", item.Bot)) is { } conversation)
                {
                    failures.Tell(item.Bot, conversation, reason, session);
                }

                if (settled == 1 && (state == "parked" || item.IsReplay))
                {
                    signals.RaiseAfterCommit(session, new LeadHint(item.Bot, LeadSignals.Reply, item.Lane));
                }

                return settled == 1 && wholeLane
                    ? session.Execute(SettleBehind, ("lane", item.Lane), ("bot", item.Bot), ("reason", reason), ("now", session.Now))
                    : settled;
            },
            WritePriority.Turn,
            ct);

    private static List<OutboxItem> Take(IWriteSession session, int limit)
    {
        var rows = session.ReadAll(Claim, Row.Read, ("now", session.Now), ("until", session.Now + Lease), ("limit", (long)limit));
        return [.. rows.Select(row => Item(session, row)).OfType<OutboxItem>()];
    }

    private static OutboxItem? Item(IWriteSession session, Row row)
    {
        var found = session.ReadFirst(
            Conversation,
            c => new { Channel = c.GetString(0), Id = c.GetString(1), Reference = c.IsDBNull(2) ? null : c.GetString(2), Version = c.GetInt64(3) },
            ("id", row.Conversation),
            ("bot", row.Bot));
        if (found is null)
        {
            return null;
        }

        var isUpdate = row.Operation == "update";
        var sentAs = isUpdate
            ? session.ReadFirst(SentAs, c => c.GetString(0), ("id", row.Conversation), ("activity", row.Activity), ("bot", row.Bot))
            : null;
        return new OutboxItem(
            row.Lane, row.Position, row.Part, row.Bot, isUpdate ? OutboxOperation.Update : OutboxOperation.Send, found.Channel, found.Id,
            found.Reference, sentAs, row.Speaker == "bot" && row.OwnerVersion < found.Version, row.Fence, (int)row.Attempts,
            DateTimeOffset.FromUnixTimeMilliseconds(row.ExpiresAt), row.Body)
        {
            IsReplay = row.IsReplay,
            PartsThere = row.Fence > 1 ? OutboxParts.There(row.Lane, row.Position, row.Part, row.Bot, session) : [],
            Withheld = session.ReadFirst(
                Withheld, c => c.GetString(0),
                ("bot", row.Bot), ("channel", found.Channel), ("address", found.Id), ("conversation", row.Conversation), ("position", row.Position),
                ("replayed", row.IsReplay ? 1L : 0L)),
        };
    }

    private static (string Name, object? Value)[] Key(OutboxItem item) =>
        [("lane", item.Lane), ("position", item.Position), ("part", item.Part), ("fence", item.Fence), ("bot", item.Bot)];

    private sealed record Row(
        string Lane, long Position, long Part, string Bot, string Operation, string? Conversation, string? Activity, string Speaker,
        long OwnerVersion, long Fence, long Attempts, long ExpiresAt, string Body, bool IsReplay)
    {
        public static Row Read(DbDataReader row) => new(
            row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5),
            row.IsDBNull(6) ? null : row.GetString(6), row.GetString(7), row.GetInt64(8), row.GetInt64(9), row.GetInt64(10), row.GetInt64(11),
            row.GetString(12), !row.IsDBNull(13));
    }
}
