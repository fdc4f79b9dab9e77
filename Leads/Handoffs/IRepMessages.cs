namespace LeadBot.Leads.Handoffs;

/// <summary>What people have said in visitors' conversations, by the senders' own keys.</summary>
public interface IRepMessages
{
    /// <returns>The id under which it stands in the conversation, or null where nothing came under that key.</returns>
    Task<string?> FindAsync(string bot, string conversationId, string key, CancellationToken ct);
}
