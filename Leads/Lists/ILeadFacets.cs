namespace LeadBot.Leads.Lists;

/// <summary>Values for filters, as they are seen in a bot's leads.</summary>
public interface ILeadFacets
{
    Task<LeadFacets> ReadAsync(string bot, CancellationToken ct);
}
