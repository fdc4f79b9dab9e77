using LeadBot.Conversations.Turns;
using LeadBot.Leads.Changes;
using LeadBot.Storage.Turns;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Sets a timer that is due now, so that the bot's turn is run once, whatever dies in between.</summary>
internal sealed class ConversationWokenWriter : IChangeWriter<ConversationWoken>
{
    public void Write(ConversationWoken change, ChangeContext context, IWriteSession session) =>
        TimerRows.Set(change.Bot, change.ConversationId, new TimerChange(change.Kind, change.Guard, change.At), session);
}
