namespace LeadBot.Leads;

/// <summary>Reads leads. Inside a turn this is all that may touch the store.</summary>
public interface ILeadReader
{
    Task<Lead?> FindAsync(string bot, string id, CancellationToken ct);

    /// <summary>The lead of a conversation, or null before its first stored field.</summary>
    Task<Lead?> FindByConversationAsync(string bot, string conversationId, CancellationToken ct);

    /// <summary>Open leads of other conversations with the same e-mail or phone; keys as <c>Matching.ContactKey</c> makes them.</summary>
    Task<IReadOnlyList<Lead>> FindByContactAsync(string bot, string? emailKey, string? phoneKey, string exceptConversationId, CancellationToken ct);

    Task<LeadPage> ListAsync(LeadQuery query, CancellationToken ct);

    Task<LeadCounters> CountAsync(string bot, CancellationToken ct);
}
