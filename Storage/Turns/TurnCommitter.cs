using LeadBot.Conversations;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Outbox;
using LeadBot.Conversations.Turns;
using LeadBot.Leads.Changes;
using LeadBot.Storage.Changes;
using LeadBot.Storage.Journal;
using LeadBot.Storage.Outbox;
using LeadBot.Storage.Recent;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Turns;

/// <inheritdoc cref="ITurnCommitter"/>
internal sealed class TurnCommitter(
    IWriter writer, StateRows states, RecentStates remembered, RecentLeads leads, ChangeWriters changes, OutboxRows outbox, TurnNode node)
    : ITurnCommitter
{
    // Locks the row, proves that the turn is still ours and rests on who speaks now, gives the sequences, and lets the lease go.
    private const string Lock = """
        UPDATE conversations SET
            last_sequence = last_sequence + @count,
            last_at = CASE WHEN last_at + @count > @now THEN last_at + @count ELSE @now END,
            pending = pending - 1,
            lease_until = 0,
            run_at = CASE WHEN pending > 1 THEN @now END
        WHERE id = @id AND fence = @fence AND lease_owner = @node AND owner_version = @owner AND erased_at IS NULL
        RETURNING last_sequence, last_at, pending
        """;

    private const string Settle = """
        UPDATE inbox SET state = @state, reason = @reason WHERE conversation_id = @id AND sequence = @sequence AND state = 'pending'
        """;

    private const string Next = """
        SELECT not_before FROM inbox WHERE conversation_id = @id AND state = 'pending' ORDER BY order_key, sequence LIMIT 1
        """;

    private const string PutOff = "UPDATE conversations SET run_at = @at WHERE id = @id";

    public async Task<TurnCommitted> CommitAsync(TurnCommit commit, CancellationToken ct)
    {
        try
        {
            return await writer.WriteAsync(session => Commit(commit, session), WritePriority.Turn, ct);
        }
        catch (Exception e)
        {
            Forget(commit);
            if (e is StaleTurnException or LeadConflictException)
            {
                return new TurnCommitted.Stale(e.Message);
            }

            throw;
        }
    }

    /// <summary>What is remembered may be what was stale, or a commit of which nobody knows what became of it: the turn that runs again reads.</summary>
    private void Forget(TurnCommit commit)
    {
        leads.Remove(commit.Turn.ConversationId);
        foreach (var item in commit.State)
        {
            remembered.Remove(commit.Turn.Bot, item.Key);
        }
    }

    public bool IsPassing(Exception fault) => fault is WriterBusyException or StorageUnavailableException;

    private TurnCommitted.Done Commit(TurnCommit commit, IWriteSession session)
    {
        var turn = commit.Turn;
        var head = session.ReadFirst(
            Lock,
            row => new Head(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)),
            ("id", turn.ConversationId),
            ("fence", turn.Fence),
            ("node", node.Id),
            ("owner", turn.OwnerVersion),
            ("count", (long)commit.Journal.Count),
            ("now", session.Now))
            ?? throw new StaleTurnException("the conversation was claimed again, changed hands or was erased");
        var settled = session.Execute(
            Settle,
            ("id", turn.ConversationId),
            ("sequence", turn.Sequence),
            ("state", commit.ParkedFor is null ? "done" : "parked"),
            ("reason", commit.ParkedFor));
        if (settled == 0)
        {
            throw new StaleTurnException("the activity is settled already");
        }

        var rows = WriteJournal(commit, head, session);
        states.Write(turn.Bot, commit.State, session);
        foreach (var timer in commit.Timers)
        {
            TimerRows.Set(turn.Bot, turn.ConversationId, timer, session);
        }

        for (var i = 0; i < commit.Changes.Count; i++)
        {
            changes.Write(commit.Changes[i], new ChangeContext(turn.ConversationId, turn.ActivityId, i), session);
        }

        return new TurnCommitted.Done(head.Sequence, rows, head.Pending > 0 && IsNextDue(turn.ConversationId, session));
    }

    private List<JournalEntry> WriteJournal(TurnCommit commit, Head head, IWriteSession session)
    {
        var turn = commit.Turn;
        var rows = new List<JournalEntry>(commit.Journal.Count);
        var isAddedOnly = true;
        for (var i = 0; i < commit.Journal.Count; i++)
        {
            var row = commit.Journal[i];
            var back = commit.Journal.Count - 1 - i;
            var sequence = head.Sequence - back;
            var at = head.At - back;

            // The new text keeps the time of the old one; the row keeps the order of the journal.
            var shown = row.Replaces ? JournalRows.Replace(session, turn.ConversationId, row.ActivityId, sequence) ?? at : at;
            var body = ActivityBody.Complete(row.Body, null, DateTimeOffset.FromUnixTimeMilliseconds(shown));
            var entry = new JournalEntry(sequence, row.ActivityId, "bot", row.Audience, DateTimeOffset.FromUnixTimeMilliseconds(at), body);
            JournalRows.Insert(session, turn.ConversationId, entry, turn.Sequence, row.Ordinal);
            outbox.Reply(
                session, turn.Bot, turn.Channel, turn.ConversationId, turn.OwnerVersion, entry, row.Replaces ? OutboxOperation.Update : OutboxOperation.Send);
            isAddedOnly &= !row.Replaces;
            rows.Add(entry);
        }

        return isAddedOnly ? rows : [];
    }

    /// <summary>What came too fast waits for its minute, and the lane with it.</summary>
    private static bool IsNextDue(string conversation, IWriteSession session)
    {
        var notBefore = session.ReadFirst(Next, row => row.GetInt64(0), ("id", conversation));
        if (notBefore <= session.Now)
        {
            return true;
        }

        session.Execute(PutOff, ("id", conversation), ("at", notBefore));
        return false;
    }

    private sealed record Head(long Sequence, long At, long Pending);
}
