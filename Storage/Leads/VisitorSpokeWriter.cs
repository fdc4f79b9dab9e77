using LeadBot.BotFramework.Schema;
using LeadBot.Conversations;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Outbox;
using LeadBot.Leads.Changes;
using LeadBot.Storage.Journal;
using LeadBot.Storage.Outbox;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Brings a visitor's words to the person who owns their conversation, in the commit of the visitor's own turn.</summary>
internal sealed class VisitorSpokeWriter(ILeadSignal signal, OutboxRows outbox) : IChangeWriter<VisitorSpoke>
{
    private const string Place = """
        UPDATE conversations SET last_sequence = last_sequence + 1, last_at = CASE WHEN last_at >= @now THEN last_at + 1 ELSE @now END
        WHERE id = @id AND bot = @bot AND erased_at IS NULL RETURNING last_sequence, last_at, channel, owner_version
        """;

    public void Write(VisitorSpoke change, ChangeContext context, IWriteSession session)
    {
        if (change.RepConversationId is { } rep)
        {
            Relay(change, rep, session);
        }

        session.AfterCommit(() => signal.Raise(new LeadHint(change.Bot, "handoff", change.HandoffId)));
    }

    private void Relay(VisitorSpoke change, string rep, IWriteSession session)
    {
        var head = session.ReadFirst(
            Place,
            row => new { Sequence = row.GetInt64(0), At = row.GetInt64(1), Channel = row.GetString(2), Version = row.GetInt64(3) },
            ("id", rep), ("bot", change.Bot), ("now", session.Now));
        if (head is null)
        {
            return; // the person's chat was erased; the words stand in the visitor's conversation
        }

        var id = ActivityIds.Inbound(rep, head.Sequence);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(head.At);
        var body = ActivityBody.Complete(ActivityBody.WithoutId(Activity(change, rep)), id, at);
        var entry = new JournalEntry(head.Sequence, id, "visitor", JournalAudience.Visitor, at, body);
        JournalRows.Insert(session, rep, entry, null, null);
        outbox.Reply(session, change.Bot, head.Channel, rep, head.Version, entry, OutboxOperation.Send);
    }

    private static Activity Activity(VisitorSpoke change, string rep) => new(ActivityTypes.Message)
    {
        Text = string.Join("\n\n", change.Attachments.Select(name => $"[{name}]").Prepend(change.Text).Where(line => line.Length > 0)),
        TextFormat = TextFormatTypes.Plain,
        Conversation = new ConversationAccount(id: rep),
    };
}
