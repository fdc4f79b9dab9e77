namespace LeadBot.Leads.Transfer;

/// <summary>Counts what becomes of the rows and keeps the first errors.</summary>
internal sealed class ImportReport(bool dryRun)
{
    /// <summary>Errors that are listed; all are counted.</summary>
    public const int MostErrors = 100;

    private readonly List<LeadImportError> _errors = [];
    private long _errorCount;

    public long Rows { get; set; }

    public long Created { get; set; }

    public long Updated { get; set; }

    public long Unchanged { get; set; }

    public long Failed { get; set; }

    public void Add(long row, string? column, string message)
    {
        _errorCount++;
        if (_errors.Count < MostErrors)
        {
            _errors.Add(new LeadImportError(row, column, message));
        }
    }

    public LeadImportResult ToResult(IReadOnlyList<string> ignored) => new(dryRun, Rows, Created, Updated, Unchanged, Failed, _errorCount, _errors, ignored);
}
