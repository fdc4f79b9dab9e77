namespace LeadBot.Leads.Transfer;

/// <summary>What an import did, or would do.</summary>
/// <param name="DryRun">True when nothing was written.</param>
/// <param name="Rows">Rows read, without the header.</param>
/// <param name="Created">Leads that were new.</param>
/// <param name="Updated">Known leads that got a value which they did not have.</param>
/// <param name="Unchanged">Known leads to which the row added nothing.</param>
/// <param name="Failed">Rows that were not taken over.</param>
/// <param name="ErrorCount">All that is wrong, also what <paramref name="Errors"/> does not list.</param>
/// <param name="Errors">The first of it.</param>
/// <param name="IgnoredColumns">Headers that mean nothing here.</param>
public sealed record LeadImportResult(
    bool DryRun, long Rows, long Created, long Updated, long Unchanged, long Failed, long ErrorCount, IReadOnlyList<LeadImportError> Errors,
    IReadOnlyList<string> IgnoredColumns);
