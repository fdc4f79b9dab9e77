using System.Data.Common;

using LeadBot.Conversations;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Conversations;

/// <inheritdoc cref="IConversations"/>
internal sealed class ConversationStore(IWriter writer, IPreparedReader reader, TimeProvider time) : IConversations
{
    private const string Select =
        "SELECT id, bot, channel, channel_conversation_id, side, owner, owner_version, last_sequence, last_at, reference FROM conversations";

    private const string ById = $"{Select} WHERE id = @id AND erased_at IS NULL";

    private const string ByChannel = $"{Select} WHERE bot = @bot AND channel = @channel AND channel_conversation_id = @channelId";

    private const string Insert = """
        INSERT INTO conversations (id, bot, channel, channel_conversation_id, side, reference, created_at, last_sequence, last_at, owner,
            owner_version, fence, lease_owner, lease_until, run_at, pending, window_at, window_count, writer_version, erased_at)
        VALUES (@id, @bot, @channel, @channelId, @side, @reference, @now, 0, 0, 'bot', 0, 0, NULL, 0, NULL, 0, 0, 0, 1, NULL)
        ON CONFLICT (bot, channel, channel_conversation_id) DO NOTHING
        """;

    // A channel may move a conversation to another address, and says so with the next message; a person may become an owner.
    private const string Refer = "UPDATE conversations SET side = @side, reference = @reference WHERE id = @id AND bot = @bot";

    // Who asked for silence has asked for it under the new address too.
    private const string MoveSilence = """
        INSERT INTO suppressions (bot, channel, address, reason, at)
        SELECT bot, channel, @to, reason, at FROM suppressions WHERE bot = @bot AND channel = @channel AND address = @from
        ON CONFLICT (bot, channel, address) DO UPDATE SET reason = excluded.reason WHERE excluded.reason = 'asked'
        """;

    private const string ForgetSilence = "DELETE FROM suppressions WHERE bot = @bot AND channel = @channel AND address = @from";

    private const string Move = """
        UPDATE conversations SET channel_conversation_id = @to WHERE bot = @bot AND channel = @channel AND channel_conversation_id = @from
            AND NOT EXISTS (SELECT 1 FROM conversations n WHERE n.bot = @bot AND n.channel = @channel AND n.channel_conversation_id = @to)
        """;

    // Of a bot's conversations on one channel: few on a channel where the bot begins any.
    private const string LastReference = """
        SELECT reference FROM conversations WHERE bot = @bot AND channel = @channel AND reference IS NOT NULL AND erased_at IS NULL
        ORDER BY CASE WHEN @within <> '' AND substr(channel_conversation_id, 1, length(@within)) = @within THEN 0 ELSE 1 END, last_at DESC LIMIT 1
        """;

    public async Task<Conversation> OpenAsync(NewConversation request, CancellationToken ct)
    {
        var found = await reader.ReadAsync(
            session => session.ReadFirst(
                ByChannel, Row, ("bot", request.Bot), ("channel", request.Channel), ("channelId", request.ChannelConversationId)),
            ct);
        if (found is null)
        {
            return await writer.WriteAsync(session => Open(request, session), WritePriority.Turn, ct);
        }

        if (request.Side == found.Side && (request.Reference is null || request.Reference == found.Reference))
        {
            return found;
        }

        var reference = request.Reference ?? found.Reference;
        await writer.WriteAsync(
            session => session.Execute(Refer, ("id", found.Id), ("bot", found.Bot), ("side", request.Side), ("reference", reference)), WritePriority.Turn, ct);
        return found with { Side = request.Side, Reference = reference };
    }

    public Task<Conversation?> FindAsync(string conversationId, CancellationToken ct) =>
        reader.ReadAsync(session => session.ReadFirst(ById, Row, ("id", conversationId)), ct);

    public Task MoveAsync(string bot, string channel, string oldId, string newId, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            (string Name, object? Value)[] values = [("bot", bot), ("channel", channel), ("from", oldId), ("to", newId)];
            session.Execute(MoveSilence, values);
            session.Execute(ForgetSilence, values.AsSpan(0, 3));
            return session.Execute(Move, values);
        },
        WritePriority.Turn,
        ct);

    public Task<string?> LastReferenceAsync(string bot, string channel, string? within, CancellationToken ct) =>
        reader.ReadAsync(
            session => session.ReadFirst(LastReference, row => row.GetString(0), ("bot", bot), ("channel", channel), ("within", within ?? "")), ct);

    private Conversation Open(NewConversation request, IWriteSession session)
    {
        var isNew = session.Execute(
            Insert,
            ("id", request.Id ?? Guid.CreateVersion7(time.GetUtcNow()).ToString("n")),
            ("bot", request.Bot),
            ("channel", request.Channel),
            ("channelId", request.ChannelConversationId),
            ("side", request.Side),
            ("reference", request.Reference),
            ("now", session.Now)) == 1;
        var row = session.ReadFirst(
            ByChannel, Row, ("bot", request.Bot), ("channel", request.Channel), ("channelId", request.ChannelConversationId));
        return row! with { IsNew = isNew };
    }

    private static Conversation Row(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        Bot = row.GetString(1),
        Channel = row.GetString(2),
        ChannelConversationId = row.GetString(3),
        Side = row.GetString(4),
        Owner = row.GetString(5),
        OwnerVersion = row.GetInt64(6),
        LastSequence = row.GetInt64(7),
        LastAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)),
        Reference = row.IsDBNull(9) ? null : row.GetString(9),
    };
}
