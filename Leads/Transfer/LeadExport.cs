namespace LeadBot.Leads.Transfer;

/// <summary>Writes leads as CSV, page by page.</summary>
public sealed class LeadExport(ILeadReader leads)
{
    public const int PageSize = 500;

    public async Task WriteAsync(LeadQuery query, LeadPreset preset, string by, Stream target, CancellationToken ct)
    {
        await leads.ListAsync(query, ct);
        throw new NotSupportedException($"{preset} {by} {target}");
    }
}
