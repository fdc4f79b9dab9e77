namespace LeadBot.Leads.Handoffs;

/// <summary>The owners' places of handoffs.</summary>
public interface IRepPlaces
{
    Task<RepPlace?> FindAsync(string bot, string handoffId, CancellationToken ct);

    /// <summary>
    /// Where the person and this visitor speak: its place, unless that is a chat in which they speak with another visitor already. In a chat one
    /// conversation is held at a time; others are held at the desk.
    /// </summary>
    Task<RepPlace?> FindFreeAsync(string bot, string handoffId, CancellationToken ct);

    /// <summary>The handoff that a person works on in this conversation: the one they accepted first, else the newest that waits; null where there is none.</summary>
    Task<Handoff?> FindHandoffAsync(string bot, string repConversationId, CancellationToken ct);

    /// <summary>Replaces what was known.</summary>
    Task SaveAsync(string bot, string handoffId, RepPlace place, CancellationToken ct);
}
