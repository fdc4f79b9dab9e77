namespace LeadBot.Leads.Transfer;

/// <summary>What is wrong with one cell or row of an import.</summary>
/// <param name="Row">The row's number as a spreadsheet shows it: the header is row 1.</param>
/// <param name="Column">The column's header as it stands in the file; null where the whole row is meant.</param>
public sealed record LeadImportError(long Row, string? Column, string Message);
