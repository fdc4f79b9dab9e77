using LeadBot.Conversations.Turns;
using LeadBot.Leads.Changes;

namespace LeadBot.Bot.Middleware;

/// <summary>Lead changes join the turn's one commit.</summary>
internal sealed class TurnLeadChanges(TurnWrites writes) : ILeadChanges
{
    public void Add(ILeadChange change) => writes.Add(change);
}
