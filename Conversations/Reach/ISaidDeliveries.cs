namespace LeadBot.Conversations.Reach;

/// <summary>What became of what people said in visitors' conversations.</summary>
public interface ISaidDeliveries
{
    /// <summary>The newest, at most 20. On web chat only what the visitor has left before seeing: all else that stands in the journal has arrived.</summary>
    Task<IReadOnlyList<Delivery>> LastAsync(string bot, string conversationId, CancellationToken ct);
}
