namespace LeadBot.Leads.Lists;

/// <summary>The values by which a bot's leads can be filtered: of each kind the 50 most frequent, most frequent first.</summary>
/// <param name="Pages">Paths of the pages on which chats began.</param>
public sealed record LeadFacets(
    IReadOnlyList<LeadFacet> Owners, IReadOnlyList<LeadFacet> Channels, IReadOnlyList<LeadFacet> Campaigns, IReadOnlyList<LeadFacet> Pages);
