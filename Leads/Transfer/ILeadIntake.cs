using LeadBot.Leads.Changes;

namespace LeadBot.Leads.Transfer;

/// <summary>Where an import writes: many leads in one transaction, behind the turns.</summary>
public interface ILeadIntake
{
    /// <summary>The leads that stand under these ids, of whatever bot, also deleted ones that can still be restored.</summary>
    Task<IReadOnlyDictionary<string, Lead>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>Those of the conversations that have a lead, of whatever bot.</summary>
    Task<IReadOnlySet<string>> FindConversationsAsync(IReadOnlyCollection<string> conversationIds, CancellationToken ct);

    /// <summary>Inserts leads (version as it stands in them) and replaces those of <paramref name="updated"/>, each of the version before.</summary>
    /// <exception cref="LeadConflictException">One of them was changed after it was read; nothing is written.</exception>
    Task WriteAsync(IReadOnlyList<LeadSaved> created, IReadOnlyList<LeadSaved> updated, CancellationToken ct);
}
