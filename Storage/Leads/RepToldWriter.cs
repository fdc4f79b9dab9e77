using LeadBot.Leads.Changes;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Tells a person something in the bot's name.</summary>
internal sealed class RepToldWriter(RepThread thread) : IChangeWriter<RepTold>
{
    public void Write(RepTold change, ChangeContext context, IWriteSession session) =>
        thread.Tell(change.Bot, change.RepConversationId, "bot", change.Text, session);
}
