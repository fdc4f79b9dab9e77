using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Outbox;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Outbox;

/// <summary>Queues what the bot or a person said, inside the transaction that writes it into the journal.</summary>
internal sealed class OutboxRows(ChannelSenders senders, IOutboxSignal signal)
{
    /// <summary>How long a reply is worth sending; milliseconds.</summary>
    public const long ReplyLife = 600_000;

    // An answer that the channel gave meanwhile must not be forgotten by a turn that runs again: its place is taken then.
    private const string Insert = """
        INSERT INTO outbox (lane, position, part, bot, kind, operation, conversation_id, activity_id, speaker, owner_version, state, due_at,
            expires_at, lease_until, fence, attempts, body, created_at)
        VALUES (@id, @sequence, 0, @bot, 'reply', @operation, @id, @activity, @speaker, @owner, 'pending', @now, @expires, 0, 0, 0, @body, @now)
        ON CONFLICT DO NOTHING
        """;

    /// <param name="channel">Where the conversation is; nothing is queued for a channel that is followed.</param>
    /// <param name="ownerVersion">Who speaks while this is said: what stands behind a change of that is not sent.</param>
    public void Reply(
        IWriteSession session, string bot, string channel, string conversation, long ownerVersion, JournalEntry entry, OutboxOperation operation)
    {
        if (entry.Audience != JournalAudience.Visitor || !senders.Has(channel))
        {
            return;
        }

        session.Execute(
            Insert,
            ("id", conversation),
            ("sequence", entry.Sequence),
            ("bot", bot),
            ("operation", operation == OutboxOperation.Update ? "update" : "send"),
            ("activity", entry.ActivityId),
            ("speaker", entry.Speaker),
            ("owner", ownerVersion),
            ("now", session.Now),
            ("expires", session.Now + ReplyLife),
            ("body", entry.Body));
        session.AfterCommit(signal.Raise);
    }
}
