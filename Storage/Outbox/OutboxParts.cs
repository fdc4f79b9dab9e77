using LeadBot.Conversations.Outbox;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Outbox;

/// <summary>What of long messages is there already. A message that goes in one has no row here.</summary>
internal static class OutboxParts
{
    // What was erased while it was being sent leaves nothing behind.
    private const string Insert = """
        INSERT INTO outbox_parts (lane, position, part, ordinal, bot, channel_activity_id)
        SELECT lane, position, part, @ordinal, bot, @channelId FROM outbox WHERE lane = @lane AND position = @position AND part = @part AND bot = @bot
        ON CONFLICT (lane, position, part, ordinal) DO UPDATE SET channel_activity_id = excluded.channel_activity_id
        """;

    private const string Find = "SELECT ordinal FROM outbox_parts WHERE lane = @lane AND position = @position AND part = @part AND bot = @bot";

    public static void Add(OutboxItem item, IReadOnlyList<SentPart> parts, IWriteSession session)
    {
        foreach (var sent in parts)
        {
            session.Execute(
                Insert, ("lane", item.Lane), ("position", item.Position), ("part", item.Part), ("ordinal", (long)sent.Ordinal), ("bot", item.Bot),
                ("channelId", sent.ChannelActivityId));
        }
    }

    public static IReadOnlyList<int> There(string lane, long position, long part, string bot, IWriteSession session) => session.ReadAll(
        Find, row => (int)row.GetInt64(0), ("lane", lane), ("position", position), ("part", part), ("bot", bot));
}
