namespace LeadBot.Leads.Handoffs;

/// <summary>Reads handoffs.</summary>
public interface IHandoffReader
{
    Task<Handoff?> FindAsync(string bot, string id, CancellationToken ct);

    /// <summary>The live handoff of a conversation (open, offered or accepted), or null.</summary>
    Task<Handoff?> FindLiveAsync(string bot, string conversationId, CancellationToken ct);

    /// <summary>A page of handoffs, each with its lead.</summary>
    Task<IReadOnlyList<HandoffListing>> ListAsync(HandoffQuery query, CancellationToken ct);

    /// <summary>What waits and what was accepted, as <paramref name="person"/> sees it.</summary>
    Task<HandoffCounters> CountAsync(string bot, string person, CancellationToken ct);
}
