namespace LeadBot.Leads.Erasure;

/// <summary>Deletes leads for good, after a grace in which the person who did it can think again.</summary>
public interface ILeadEraser
{
    /// <summary>Takes a lead out of every list. Once the grace is over, it is erased with all that was said.</summary>
    /// <returns>Null where the bot has no such lead.</returns>
    Task<LeadDeletion?> DeleteAsync(string bot, string id, string by, CancellationToken ct);

    /// <summary>Brings a deleted lead back as it was.</summary>
    /// <returns>Null where there is none, or no longer.</returns>
    Task<Lead?> RestoreAsync(string bot, string id, string by, CancellationToken ct);

    /// <summary>Erases every lead whose grace is over.</summary>
    /// <returns>How many.</returns>
    Task<int> EraseDueAsync(CancellationToken ct);
}
