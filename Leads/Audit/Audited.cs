using LeadBot.Leads.Changes;

namespace LeadBot.Leads.Audit;

/// <summary>Appends to the audit, in the transaction of the changes beside it.</summary>
public sealed record Audited(AuditEntry Entry) : ILeadChange;
