namespace LeadBot.Leads.Handoffs;

/// <summary>Reads handoffs.</summary>
public interface IHandoffReader
{
    Task<Handoff?> FindAsync(string bot, string id, CancellationToken ct);

    /// <summary>The live handoff of a conversation (open, offered or accepted), or null.</summary>
    Task<Handoff?> FindLiveAsync(string bot, string conversationId, CancellationToken ct);

    /// <summary>Newest first; null filters do not filter. <paramref name="after"/> is the id of the page's last handoff.</summary>
    Task<IReadOnlyList<Handoff>> ListAsync(string bot, HandoffState? state, string? owner, string? after, int limit, CancellationToken ct);
}
