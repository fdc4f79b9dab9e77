using LeadBot.Leads.Lists;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Search;

/// <inheritdoc cref="ILeadFacets"/>
internal sealed class LeadFacetStore(IPreparedReader reader, LeadIndexer indexer) : ILeadFacets
{
    private const long Most = 50;

    private const string Values = "SELECT value, count FROM lead_counts WHERE bot = @bot AND kind = @kind ORDER BY count DESC LIMIT @most";

    public async Task<LeadFacets> ReadAsync(string bot, CancellationToken ct)
    {
        await indexer.CatchUpAsync(ct);
        return await reader.ReadAsync(
            session => new LeadFacets(Read("owner", session), Read("channel", session), Read("campaign", session), Read("page", session)), ct);

        List<LeadFacet> Read(string kind, IReadSession session) => session.ReadAll(
            Values, row => new LeadFacet(row.GetString(0), row.GetInt64(1)), ("bot", bot), ("kind", kind), ("most", Most));
    }
}
