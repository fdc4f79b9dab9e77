using LeadBot.Leads;

namespace LeadBot.Storage.Search;

/// <summary>A lead as the index should have it.</summary>
/// <param name="CreatedAt">Unix milliseconds.</param>
/// <param name="Sequence">Up to where its conversation has been read.</param>
/// <param name="Said">The words of the lines that are new since the place was written last, with spaces between.</param>
internal sealed record LeadDocument(string Bot, string LeadId, long CreatedAt, string Keys, string Words, string Facets, long Sequence, string Said)
{
    public static LeadDocument Of(Lead lead, long sequence, string said) => new(
        lead.Bot, lead.Id, lead.CreatedAt.ToUnixTimeMilliseconds(), LeadTerms.Keys(lead), LeadTerms.Words(lead), LeadTerms.Facets(lead), sequence, said);
}
