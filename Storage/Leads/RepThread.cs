using LeadBot.BotFramework.Schema;
using LeadBot.Conversations;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Outbox;
using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Journal;
using LeadBot.Storage.Outbox;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Writes into a person's own thread or chat, and queues it for their channel.</summary>
internal sealed class RepThread(OutboxRows outbox)
{
    private const string Place = """
        UPDATE conversations SET last_sequence = last_sequence + 1, last_at = CASE WHEN last_at >= @now THEN last_at + 1 ELSE @now END
        WHERE id = @id AND bot = @bot AND erased_at IS NULL RETURNING last_sequence, last_at, channel, owner_version
        """;

    /// <param name="speaker">Whose words they are, as the journal names them.</param>
    public void Tell(string bot, string rep, string speaker, string text, IWriteSession session, IReadOnlyList<SaidFile>? files = null)
    {
        var head = session.ReadFirst(
            Place,
            row => new { Sequence = row.GetInt64(0), At = row.GetInt64(1), Channel = row.GetString(2), Version = row.GetInt64(3) },
            ("id", rep), ("bot", bot), ("now", session.Now));
        if (head is null)
        {
            return; // the person's chat was erased
        }

        var id = ActivityIds.Inbound(rep, head.Sequence);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(head.At);
        var said = new Activity(ActivityTypes.Message) { Text = text, TextFormat = TextFormatTypes.Plain, Conversation = new ConversationAccount(id: rep) };
        if (files is { Count: > 0 })
        {
            said.Attachments = [.. files.Select(file => new Attachment { Name = file.Name, ContentType = file.ContentType, ContentUrl = file.Url })];
        }

        var entry = new JournalEntry(head.Sequence, id, speaker, JournalAudience.Visitor, at, ActivityBody.Complete(ActivityBody.WithoutId(said), id, at));
        JournalRows.Insert(session, rep, entry, null, null);
        outbox.Reply(session, bot, head.Channel, rep, head.Version, entry, OutboxOperation.Send);
    }
}
