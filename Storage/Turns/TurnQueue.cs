using System.Data.Common;

using LeadBot.Conversations.Turns;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

using Microsoft.Extensions.Options;

namespace LeadBot.Storage.Turns;

/// <inheritdoc cref="ITurnQueue"/>
internal sealed class TurnQueue(IWriter writer, IPreparedReader reader, TurnNode node, IOptions<TurnOptions> options, TimeProvider time) : ITurnQueue
{
    private static readonly TimeSpan s_apart = TimeSpan.FromMilliseconds(100);

    // One server a database (its lock file), so whoever else holds a lease is dead.
    private const string FindHeld = """
        SELECT c.id, COALESCE((SELECT MAX(i.attempts) FROM inbox i WHERE i.conversation_id = c.id AND i.state = 'pending'), 0)
        FROM conversations c WHERE c.run_at IS NOT NULL AND c.lease_until > 0 AND c.lease_owner <> @node ORDER BY c.run_at
        """;

    private const string FindDue = """
        SELECT id FROM conversations WHERE run_at IS NOT NULL AND run_at <= @now AND lease_until < @now ORDER BY run_at LIMIT @limit
        """;

    private const string Claim = """
        UPDATE conversations SET fence = fence + 1, lease_owner = @node, lease_until = @until
        WHERE id = @id AND lease_until < @now AND run_at <= @now AND writer_version <= @version AND erased_at IS NULL
        RETURNING bot, channel, side, fence, owner, owner_version
        """;

    private const string Head = """
        SELECT i.sequence, i.attempts, i.not_before, i.flags, j.activity_id, j.at, j.body
        FROM inbox i JOIN journal j ON j.conversation_id = i.conversation_id AND j.sequence = i.sequence
        WHERE i.conversation_id = @id AND i.state = 'pending' ORDER BY i.order_key, i.sequence LIMIT 1
        """;

    private const string Try = "UPDATE inbox SET attempts = attempts + 1 WHERE conversation_id = @id AND sequence = @sequence AND state = 'pending'";

    private const string PutOff = "UPDATE conversations SET lease_until = 0, run_at = @at WHERE id = @id";

    private const string PutRight = "UPDATE conversations SET lease_until = 0, run_at = NULL, pending = 0 WHERE id = @id";

    private const string Renew = "UPDATE conversations SET lease_until = @until WHERE id = @id AND fence = @fence AND lease_owner = @node";

    private const string Release = """
        UPDATE conversations SET lease_until = 0, run_at = @at WHERE id = @id AND fence = @fence AND lease_owner = @node
        """;

    private const string Forgive = """
        UPDATE inbox SET attempts = attempts - 1 WHERE conversation_id = @id AND sequence = @sequence AND state = 'pending' AND attempts > 0
        """;

    public Task RecoverAsync(CancellationToken ct) =>
        writer.WriteAsync(
            session =>
            {
                var suspects = 0;
                foreach (var (id, attempts) in session.ReadAll(FindHeld, row => (row.GetString(0), row.GetInt64(1)), ("node", node.Id)))
                {
                    // What has seen two processes die may have killed them: it waits, apart from other such, so that a message that kills
                    // neither keeps the server from everybody else's turns nor takes the innocent along to their last attempt.
                    var pause = attempts < 2 ? TimeSpan.Zero : (options.Value.RetryDelay * Math.Pow(2, attempts - 2)) + (s_apart * suspects++);
                    session.Execute(PutOff, ("id", id), ("at", session.Now + (long)pause.TotalMilliseconds));
                }

                return suspects;
            },
            WritePriority.Turn,
            ct);

    public async Task<IReadOnlyList<string>> FindDueAsync(int limit, CancellationToken ct)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return await reader.ReadAsync(session => session.ReadAll(FindDue, row => row.GetString(0), ("now", now), ("limit", (long)limit)), ct);
    }

    public Task<ClaimedTurn?> ClaimAsync(string conversationId, CancellationToken ct) =>
        writer.WriteAsync(session => TryClaim(conversationId, session), WritePriority.Turn, ct);

    public Task RenewAsync(IReadOnlyCollection<ClaimedTurn> turns, CancellationToken ct) =>
        writer.WriteAsync(
            session =>
            {
                foreach (var turn in turns)
                {
                    session.Execute(Renew, ("id", turn.ConversationId), ("fence", turn.Fence), ("node", node.Id), ("until", Until(session)));
                }

                return turns.Count;
            },
            WritePriority.Turn,
            ct);

    public Task ReleaseAsync(ClaimedTurn turn, DateTimeOffset? runAt, bool forgive, CancellationToken ct) =>
        writer.WriteAsync(
            session =>
            {
                var released = session.Execute(
                    Release,
                    ("id", turn.ConversationId),
                    ("fence", turn.Fence),
                    ("node", node.Id),
                    ("at", runAt?.ToUnixTimeMilliseconds() ?? session.Now));
                if (released == 1 && forgive)
                {
                    session.Execute(Forgive, ("id", turn.ConversationId), ("sequence", turn.Sequence));
                }

                return released;
            },
            WritePriority.Turn,
            ct);

    private ClaimedTurn? TryClaim(string conversation, IWriteSession session)
    {
        var lane = session.ReadFirst(
            Claim,
            row => new Lane(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.GetInt64(5)),
            ("id", conversation),
            ("node", node.Id),
            ("now", session.Now),
            ("until", Until(session)),
            ("version", (long)TurnNode.WriterVersion));
        if (lane is null)
        {
            return null;
        }

        var head = session.ReadFirst(Head, Row.Read, ("id", conversation));
        if (head is null)
        {
            session.Execute(PutRight, ("id", conversation)); // what waited was erased
            return null;
        }

        if (head.NotBefore > session.Now)
        {
            session.Execute(PutOff, ("id", conversation), ("at", head.NotBefore));
            return null;
        }

        session.Execute(Try, ("id", conversation), ("sequence", head.Sequence));
        return new ClaimedTurn(
            lane.Bot, conversation, lane.Channel, lane.Side, lane.Fence, lane.Owner, lane.OwnerVersion, head.Sequence, head.ActivityId,
            DateTimeOffset.FromUnixTimeMilliseconds(head.At), (int)head.Attempts + 1, head.Body, FlagsJson.Read(head.Flags));
    }

    private long Until(IWriteSession session) => session.Now + (long)options.Value.Lease.TotalMilliseconds;

    private sealed record Lane(string Bot, string Channel, string Side, long Fence, string Owner, long OwnerVersion);

    private sealed record Row(long Sequence, long Attempts, long NotBefore, string? Flags, string ActivityId, long At, string Body)
    {
        public static Row Read(DbDataReader row) => new(
            row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), row.GetInt64(5),
            row.GetString(6));
    }
}
