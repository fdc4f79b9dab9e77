namespace LeadBot.Conversations.Reach;

/// <summary>The list of those who are not to be written to.</summary>
public interface ISuppressions
{
    /// <returns>Null where the visitor of that conversation may be written to.</returns>
    Task<Suppression?> FindAsync(string bot, string conversationId, CancellationToken ct);
}
