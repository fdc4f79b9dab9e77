namespace LeadBot.Leads.Changes;

/// <summary>Writes changes that no turn makes: REST API, dashboard, pumps. All of them in one transaction, or none.</summary>
public interface ILeadWriter
{
    /// <exception cref="LeadConflictException">A lead or handoff was changed after it was read.</exception>
    Task CommitAsync(IReadOnlyList<ILeadChange> changes, CancellationToken ct);
}
