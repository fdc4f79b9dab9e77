using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Outbox;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Journal;
using LeadBot.Storage.Outbox;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>
/// Writes a person's words into the visitor's journal, and queues them where the channel has to be sent to. The conversation changes hands
/// in the same transaction, so that a turn of the bot that was under way finds itself overtaken.
/// </summary>
internal sealed class RepSpokeWriter(ILeadSignal signal, IJournalSignal journal, OutboxRows outbox) : IChangeWriter<RepSpoke>
{
    private const string WebChat = "webchat";

    private const string Remember = """
        INSERT INTO invokes (conversation_id, dedupe_key, status, body, at) VALUES (@conversation, @key, 200, @activity, @now)
        ON CONFLICT DO NOTHING
        """;

    private const string Holds = """
        SELECT 1 FROM handoffs WHERE id = @id AND bot = @bot AND version = @version AND state = 'accepted' AND accepted_by = @by
        """;

    // Decided again where the visitor asked for silence while somebody was writing.
    private const string MayHear = """
        SELECT 1 FROM conversations c WHERE c.id = @conversation AND c.bot = @bot AND NOT EXISTS (
            SELECT 1 FROM suppressions s WHERE s.bot = c.bot AND s.channel = c.channel AND s.address = c.channel_conversation_id)
        """;

    private const string Speak = """
        UPDATE conversations SET
            last_sequence = last_sequence + 1,
            last_at = CASE WHEN last_at >= @now THEN last_at + 1 ELSE @now END,
            owner_version = CASE WHEN @note = 0 AND owner <> 'human' THEN owner_version + 1 ELSE owner_version END,
            owner = CASE WHEN @note = 0 THEN 'human' ELSE owner END
        WHERE id = @conversation AND bot = @bot AND erased_at IS NULL
        RETURNING last_sequence, last_at, channel, owner_version
        """;

    public void Write(RepSpoke change, ChangeContext context, IWriteSession session)
    {
        var handoff = change.Handoff;
        var (conversation, bot) = (handoff.ConversationId, handoff.Bot);
        var head = session.ReadFirst(Holds, row => row.GetInt64(0), ("id", handoff.Id), ("bot", bot), ("version", handoff.Version), ("by", change.By)) == 1
            ? session.ReadFirst(
                Speak,
                row => new { Sequence = row.GetInt64(0), At = row.GetInt64(1), Channel = row.GetString(2), Version = row.GetInt64(3) },
                ("conversation", conversation), ("bot", bot), ("now", session.Now), ("note", change.IsNote ? 1L : 0L))
            : null;
        if (head is null || !(change.IsNote || session.ReadFirst(MayHear, row => row.GetInt64(0), ("conversation", conversation), ("bot", bot)) == 1))
        {
            throw new LeadConflictException("handoff", handoff.Id);
        }

        var id = ActivityIds.Inbound(conversation, head.Sequence);
        if (session.Execute(Remember, ("conversation", conversation), ("key", RepMessageStore.Key(change.Key)), ("activity", id), ("now", session.Now)) == 0)
        {
            throw new LeadConflictException("message", change.Key);
        }

        var at = DateTimeOffset.FromUnixTimeMilliseconds(head.At);
        var body = ActivityBody.Complete(ActivityBody.WithoutId(Activity(change)), id, at);
        var entry = new JournalEntry(head.Sequence, id, "rep", change.IsNote ? JournalAudience.Staff : JournalAudience.Visitor, at, body);
        JournalRows.Insert(session, conversation, entry, null, null);
        outbox.Reply(session, bot, head.Channel, conversation, head.Version, entry, OutboxOperation.Send);
        if (head.Channel == WebChat && !change.IsNote)
        {
            UnreadReplyStore.Add(bot, conversation, handoff.Id, head.Sequence, session);
        }

        session.AfterCommit(() =>
        {
            journal.Raise(conversation, entry.Sequence, [entry]);
            signal.Raise(new LeadHint(bot, "handoff", handoff.Id));
        });
    }

    // To the visitor's client a person is on the other side, as the bot is.
    private static Activity Activity(RepSpoke change) => new(ActivityTypes.Message)
    {
        Text = change.Text,
        TextFormat = TextFormatTypes.Plain,
        From = new ChannelAccount($"rep:{change.By}", change.By, RoleTypes.Bot),
        Conversation = new ConversationAccount(id: change.Handoff.ConversationId),
        Attachments = change.Files.Count == 0 ? null
            : [.. change.Files.Select(file => new Attachment { Name = file.Name, ContentType = file.ContentType, ContentUrl = file.Url })],
        ChannelData = new JsonObject { ["leadbot"] = Marks(change) },
    };

    private static JsonObject Marks(RepSpoke change)
    {
        var marks = new JsonObject { ["speaker"] = change.IsNote ? "note" : "rep" };
        if (change.Template is { } template)
        {
            marks["template"] = new JsonObject { ["name"] = template.Name, ["values"] = new JsonArray([.. template.Values.Select(value => (JsonNode)value)]) };
        }

        return marks;
    }
}
