namespace LeadBot.Conversations.Reach;

/// <summary>What became of what people said in visitors' conversations.</summary>
public interface ISaidDeliveries
{
    /// <summary>The newest, at most 20. Nothing of a channel that is followed: there what stands in the journal has arrived.</summary>
    Task<IReadOnlyList<Delivery>> LastAsync(string bot, string conversationId, CancellationToken ct);
}
