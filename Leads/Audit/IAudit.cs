namespace LeadBot.Leads.Audit;

/// <summary>
/// Appends to the audit. Whatever is written to the database should carry its entry in the same transaction, as a change
/// (<see cref="Audited"/>, through <see cref="Changes.ILeadWriter"/>); this port is for what writes nothing, such as an export.
/// </summary>
public interface IAudit
{
    /// <summary>Returns when the entry is on disk.</summary>
    Task RecordAsync(AuditEntry entry, CancellationToken ct);
}
