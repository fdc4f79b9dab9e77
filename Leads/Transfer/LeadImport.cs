namespace LeadBot.Leads.Transfer;

/// <summary>Takes leads in from CSV.</summary>
public sealed class LeadImport(ILeadReader leads)
{
    public Task<LeadImportResult> RunAsync(string bot, string by, Stream file, LeadMapping mapping, bool dryRun, CancellationToken ct) =>
        throw new NotSupportedException($"{bot} {by} {file} {mapping} {dryRun} {leads} {ct}");
}
