using System.Data.Common;

using LeadBot.Conversations;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Outbox;
using LeadBot.Conversations.Turns;
using LeadBot.Storage.Journal;
using LeadBot.Storage.Outbox;
using LeadBot.Storage.Writing;

using Microsoft.Extensions.Options;

namespace LeadBot.Storage.Turns;

/// <inheritdoc cref="IInboxStore"/>
internal sealed class InboxStore(IWriter writer, OutboxRows outbox, TurnNode node, IOptions<TurnOptions> options) : IInboxStore
{
    private const long Minute = 60_000;

    private const string FindRepeat = "SELECT sequence FROM inbox WHERE conversation_id = @id AND dedupe_key = @key";

    // On the left of each assignment the new value, on the right the row as it was. The row's own lock orders everything else.
    private const string IsFree = "@claim = 1 AND pending = 0 AND lease_until < @now AND NOT (window_at = @window AND window_count >= @slow)";

    private const string Lock = $"""
        UPDATE conversations SET
            last_sequence = last_sequence + 1,
            last_at = CASE WHEN last_at >= @now THEN last_at + 1 ELSE @now END,
            pending = pending + 1,
            run_at = CASE WHEN run_at IS NOT NULL THEN run_at WHEN window_at = @window AND window_count >= @slow THEN @window + {WindowText} ELSE @now END,
            fence = CASE WHEN {IsFree} THEN fence + 1 ELSE fence END,
            lease_owner = CASE WHEN {IsFree} THEN @node ELSE lease_owner END,
            lease_until = CASE WHEN {IsFree} THEN @until ELSE lease_until END,
            window_count = CASE WHEN window_at = @window THEN window_count ELSE 0 END + @counts,
            window_at = @window
        WHERE id = @id AND erased_at IS NULL AND pending < @most AND NOT (window_at = @window AND window_count >= @refuse)
        RETURNING last_sequence, last_at, fence, lease_owner, lease_until, pending, window_count, bot, channel, side, owner, owner_version
        """;

    private const string WindowText = "60000";

    private const string Exists = "SELECT 1 FROM conversations WHERE id = @id AND erased_at IS NULL";

    private const string Queue = """
        INSERT INTO inbox (conversation_id, sequence, dedupe_key, order_key, state, attempts, not_before, flags, at)
        VALUES (@id, @sequence, @key, @order, 'pending', @attempts, @notBefore, @flags, @at)
        """;

    public Task<InboxWritten> AcceptAsync(InboxWrite write, CancellationToken ct) =>
        writer.WriteAsync(session => Accept(write, session), WritePriority.Turn, ct);

    private InboxWritten Accept(InboxWrite write, IWriteSession session)
    {
        if (write.DedupeKey is not null
            && session.ReadFirst(FindRepeat, row => row.GetInt64(0), ("id", write.ConversationId), ("key", write.DedupeKey)) is var first and > 0)
        {
            return new InboxWritten(new InboxResult.Repeat(ActivityIds.Inbound(write.ConversationId, first)), 0, [], null);
        }

        var window = session.Now - (session.Now % Minute);
        var until = session.Now + (long)options.Value.Lease.TotalMilliseconds;
        var row = session.ReadFirst(
            Lock,
            Row.Read,
            ("id", write.ConversationId),
            ("now", session.Now),
            ("window", window),
            ("counts", write.PerMinute is null ? 0L : 1L),
            ("slow", (long?)write.PerMinute ?? long.MaxValue),
            ("refuse", (long?)write.PerMinute * LimitsOptions.RefuseFactor ?? long.MaxValue),
            ("most", (long)write.MaxPending),
            ("claim", write.Claim ? 1L : 0L),
            ("node", node.Id),
            ("until", until));
        if (row is null)
        {
            return new InboxWritten(Refuse(write, session, window), 0, [], null);
        }

        var isSlow = row.WindowCount > write.PerMinute;
        var isClaimed = row.Pending == 1 && row.LeaseOwner == node.Id && row.LeaseUntil == until;
        var entry = Insert(write, session, row, isClaimed, isSlow ? window + Minute : 0);
        var accepted = new InboxResult.Accepted(entry.ActivityId, entry.Sequence, entry.At);
        var turn = isClaimed ? Claimed(write, row, entry) : null;
        return row.WindowCount == write.PerMinute + 1
            ? new InboxWritten(accepted, SlowDown(write, session, row), [], turn)
            : new InboxWritten(accepted, entry.Sequence, [entry], turn);
    }

    private static JournalEntry Insert(InboxWrite write, IWriteSession session, Row row, bool isClaimed, long notBefore)
    {
        var id = ActivityIds.Inbound(write.ConversationId, row.Sequence);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(row.At);
        var entry = new JournalEntry(row.Sequence, id, Speaker(write, row), write.Audience, at, ActivityBody.Complete(write.Body, id, at));
        JournalRows.Insert(session, write.ConversationId, entry, null, null);
        session.Execute(
            Queue,
            ("id", write.ConversationId),
            ("sequence", row.Sequence),
            ("key", write.DedupeKey),
            ("order", write.OrderKey),
            ("attempts", isClaimed ? 1L : 0L),
            ("notBefore", notBefore),
            ("flags", FlagsJson.Write(write.Flags)),
            ("at", row.At));
        return entry;
    }

    /// <summary>The one polite line of a minute, right behind the message that was one too many.</summary>
    private long SlowDown(InboxWrite write, IWriteSession session, Row row)
    {
        var (sequence, at) = JournalRows.Reserve(session, write.ConversationId);
        var id = ActivityIds.Reply(write.ConversationId, row.Sequence, 0);
        var body = ActivityBody.Complete(write.SlowDown(ActivityIds.Inbound(write.ConversationId, row.Sequence), id), null, DateTimeOffset.FromUnixTimeMilliseconds(at));
        var entry = new JournalEntry(sequence, id, "bot", JournalAudience.Visitor, DateTimeOffset.FromUnixTimeMilliseconds(at), body);
        JournalRows.Insert(session, write.ConversationId, entry, row.Sequence, 0);
        outbox.Reply(session, row.Bot, row.Channel, write.ConversationId, row.OwnerVersion, entry, OutboxOperation.Send);
        return sequence;
    }

    private static ClaimedTurn Claimed(InboxWrite write, Row row, JournalEntry entry) => new(
        row.Bot, write.ConversationId, row.Channel, row.Side, row.Fence, row.Owner, row.OwnerVersion, row.Sequence, entry.ActivityId,
        entry.At, 1, entry.Body, write.Flags);

    private static InboxResult.Refused Refuse(InboxWrite write, IWriteSession session, long window) =>
        session.ReadFirst(Exists, row => row.GetInt64(0), ("id", write.ConversationId)) == 1
            ? new InboxResult.Refused(InboxRefusal.TooMany, TimeSpan.FromMilliseconds(Math.Max(1000, window + Minute - session.Now)))
            : new InboxResult.Refused(InboxRefusal.UnknownConversation);

    private static string Speaker(InboxWrite write, Row row) =>
        write.Audience != JournalAudience.Visitor ? "system" : row.Side == "rep" ? "rep" : "visitor";

    private sealed record Row(
        long Sequence, long At, long Fence, string? LeaseOwner, long LeaseUntil, long Pending, long WindowCount, string Bot, string Channel,
        string Side, string Owner, long OwnerVersion)
    {
        public static Row Read(DbDataReader row) => new(
            row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetInt64(4), row.GetInt64(5),
            row.GetInt64(6), row.GetString(7), row.GetString(8), row.GetString(9), row.GetString(10), row.GetInt64(11));
    }
}
