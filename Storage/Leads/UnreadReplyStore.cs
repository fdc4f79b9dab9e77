using System.Data.Common;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <inheritdoc cref="IUnreadReplies"/>
internal sealed class UnreadReplyStore(IPreparedReader reader, IWriter writer, RepThread thread, IEnumerable<ILeadSignal> signals) : IUnreadReplies
{
    private const string Columns = "bot, conversation_id, handoff_id, sequence, last_sequence, at, due_at, attempts";

    private const string GoesOn = """
        UPDATE unread_replies SET last_sequence = @sequence WHERE conversation_id = @conversation AND bot = @bot AND state = 'waiting' AND attempts = 0
        """;

    private const string Begin = """
        INSERT INTO unread_replies (conversation_id, sequence, bot, handoff_id, last_sequence, state, at, due_at, attempts)
        VALUES (@conversation, @sequence, @bot, @handoff, @sequence, 'waiting', @now, @now, 0)
        """;

    private const string Waiting = $"SELECT {Columns} FROM unread_replies WHERE state = 'waiting' ORDER BY at LIMIT @limit";

    private const string Forget = "DELETE FROM unread_replies WHERE conversation_id = @conversation AND sequence = @sequence AND bot = @bot AND state = 'waiting' AND last_sequence <= @seen";

    private const string FirstUnseen = """
        SELECT sequence, at FROM journal
        WHERE conversation_id = @conversation AND sequence > @seen AND speaker = 'rep' AND audience = 'visitor' ORDER BY sequence LIMIT 1
        """;

    // Once a mail was tried it keeps its words: it may be there.
    private const string GoFrom = """
        UPDATE unread_replies SET sequence = @first, at = @at, due_at = @at
        WHERE conversation_id = @conversation AND sequence = @sequence AND bot = @bot AND state = 'waiting' AND attempts = 0 AND last_sequence >= @first
        """;

    private const string Take = $"""
        UPDATE unread_replies SET attempts = attempts + 1 WHERE conversation_id = @conversation AND sequence = @sequence AND bot = @bot AND state = 'waiting'
        RETURNING {Columns}
        """;

    private const string PutOff = """
        UPDATE unread_replies SET due_at = @due, reason = @reason WHERE conversation_id = @conversation AND sequence = @sequence AND bot = @bot AND state = 'waiting'
        """;

    private const string Settle = """
        UPDATE unread_replies SET state = @state, reason = @reason WHERE conversation_id = @conversation AND sequence = @sequence AND bot = @bot AND state = 'waiting'
        """;

    private const string RepPlace = "SELECT rep_conversation_id FROM handoffs WHERE id = @handoff AND bot = @bot AND rep_conversation_id IS NOT NULL";

    /// <summary>Inside the transaction that writes a person's words into a web chat.</summary>
    public static void Add(string bot, string conversation, string handoff, long sequence, IWriteSession session)
    {
        if (session.Execute(GoesOn, ("conversation", conversation), ("bot", bot), ("sequence", sequence)) == 0)
        {
            session.Execute(Begin, ("conversation", conversation), ("bot", bot), ("handoff", handoff), ("sequence", sequence), ("now", session.Now));
        }
    }

    public async Task<IReadOnlyList<UnreadReply>> WaitingAsync(int limit, CancellationToken ct) =>
        await reader.ReadAsync(session => session.ReadAll(Waiting, Read, ("limit", (long)limit)), ct);

    public Task SeenAsync(UnreadReply reply, long seenTo, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            signals.RaiseAfterCommit(session, reply.Bot, reply.HandoffId);
            if (session.Execute(Forget, [.. Key(reply), ("seen", seenTo)]) is var forgotten and > 0)
            {
                return forgotten;
            }

            var (first, at) = session.ReadFirst(
                FirstUnseen, row => (row.GetInt64(0), row.GetInt64(1)), ("conversation", reply.ConversationId), ("seen", seenTo));
            return first > 0 ? session.Execute(GoFrom, [.. Key(reply), ("first", first), ("at", at)]) : 0;
        },
        WritePriority.Bulk,
        ct);

    public Task<UnreadReply?> TakeAsync(UnreadReply reply, CancellationToken ct) =>
        writer.WriteAsync(session => session.ReadFirst<UnreadReply?>(Take, Read, Key(reply)), WritePriority.Bulk, ct);

    public Task PutOffAsync(UnreadReply reply, DateTimeOffset until, string why, CancellationToken ct) => writer.WriteAsync(
        session => session.Execute(PutOff, [.. Key(reply), ("due", until.ToUnixTimeMilliseconds()), ("reason", why)]), WritePriority.Bulk, ct);

    public Task SettleAsync(UnreadReply reply, bool isMailed, string words, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            var settled = session.Execute(Settle, [.. Key(reply), ("state", isMailed ? "mailed" : "kept"), ("reason", words)]);
            if (settled == 1 && session.ReadFirst(RepPlace, row => row.GetString(0), ("handoff", reply.HandoffId), ("bot", reply.Bot)) is { } rep)
            {
                thread.Tell(
                    reply.Bot, rep, "bot", isMailed
                        ? $"The visitor has left the chat. What you wrote went by e-mail to {words}, with a link back to this chat."
                        : $"The visitor has left the chat. What you wrote waits there and did not go by e-mail: {words}",
                    session);
            }

            signals.RaiseAfterCommit(session, reply.Bot, reply.HandoffId);
            return settled;
        },
        WritePriority.Turn,
        ct);

    private static (string Name, object? Value)[] Key(UnreadReply reply) =>
        [("conversation", reply.ConversationId), ("sequence", reply.Sequence), ("bot", reply.Bot)];

    private static UnreadReply Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)), (int)row.GetInt64(7));
}
