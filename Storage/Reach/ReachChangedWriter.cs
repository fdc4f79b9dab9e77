using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Reach;

/// <summary>Puts a conversation's address on the list of those who are not to be written to, or takes it off.</summary>
internal sealed class ReachChangedWriter : IChangeWriter<ReachChanged>
{
    // Who asked stays somebody who asked, however often the channel says that nobody is there; and the first time counts.
    private const string Add = """
        INSERT INTO suppressions (bot, channel, address, reason, at)
        SELECT bot, channel, channel_conversation_id, @reason, @now FROM conversations WHERE id = @conversation AND bot = @bot
        ON CONFLICT (bot, channel, address) DO UPDATE SET reason = excluded.reason, at = excluded.at
        WHERE suppressions.reason <> 'asked' AND excluded.reason = 'asked'
        """;

    private const string Remove = """
        DELETE FROM suppressions WHERE bot = @bot
            AND (channel, address) IN (SELECT channel, channel_conversation_id FROM conversations WHERE id = @conversation AND bot = @bot)
        """;

    public void Write(ReachChanged change, ChangeContext context, IWriteSession session)
    {
        if (change.Reason is { } reason)
        {
            session.Execute(Add, ("bot", change.Bot), ("conversation", change.ConversationId), ("reason", EnumKeys.Of(reason)), ("now", session.Now));
        }
        else
        {
            session.Execute(Remove, ("bot", change.Bot), ("conversation", change.ConversationId));
        }
    }
}
