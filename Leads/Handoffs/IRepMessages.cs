namespace LeadBot.Leads.Handoffs;

/// <summary>What people have said in visitors' conversations, by the senders' own keys.</summary>
public interface IRepMessages
{
    /// <returns>The id under which it stands in the conversation, or null where nothing came under that key.</returns>
    Task<string?> FindAsync(string bot, string conversationId, string key, CancellationToken ct);

    /// <summary>What has become of people's newest words on a channel that has to be sent to; nothing of a chat that the visitor reads here.</summary>
    Task<IReadOnlyList<RepDelivery>> DeliveriesAsync(string bot, string conversationId, CancellationToken ct);
}
