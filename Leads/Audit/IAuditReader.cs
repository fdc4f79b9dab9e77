namespace LeadBot.Leads.Audit;

/// <summary>Reads the audit.</summary>
public interface IAuditReader
{
    Task<AuditPage> ListAsync(AuditQuery query, CancellationToken ct);
}
