namespace LeadBot.Leads.Audit;

/// <param name="Items">Newest first.</param>
/// <param name="Next">Give it as <c>after</c> for the next page; null on the last one.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Items, string? Next);
