using LeadBot.Leads;

namespace LeadBot.Storage.Recent;

/// <summary>The newest leads of the conversations that spoke last, as their turns read them.</summary>
internal sealed class RecentLeads
{
    private const int Capacity = 500; // up to some 20 KB each

    private readonly RecentRows<string, Lead> _rows = new(Capacity);

    public Lead? Find(string bot, string conversationId) => _rows.TryGet(conversationId, out var lead) && lead.Bot == bot ? lead : null;

    /// <summary>A new lead is its conversation's newest. An older one that is changed stays what it is.</summary>
    public void Put(Lead lead)
    {
        if (lead.Version == 1 || (_rows.TryGet(lead.ConversationId, out var known) && known.Id == lead.Id))
        {
            _rows.Put(lead.ConversationId, lead);
        }
    }

    public void Remove(string conversationId) => _rows.Remove(conversationId);
}
