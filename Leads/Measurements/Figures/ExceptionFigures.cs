namespace LeadBot.Leads.Measurements.Figures;

/// <summary>Conversations in which the bot called a person or something went differently, by page and topic; most first.</summary>
/// <param name="All">Conversations with any exception, of all.</param>
/// <param name="Pages">The same for each page: of the conversations that started there.</param>
/// <param name="Topics">For each topic: of all conversations. One conversation may have several.</param>
public sealed record ExceptionFigures(
    FigurePeriod Period, FigureShare All, IReadOnlyList<ExceptionFigure> Items, IReadOnlyList<NamedShare> Pages, IReadOnlyList<NamedShare> Topics)
{
    /// <summary>Pages that are told apart: those with most conversations that had an exception.</summary>
    public const int MostPages = 50;

    public static ExceptionFigures Of(FigurePeriod period, IReadOnlyList<NameGroup> conversations)
    {
        var all = Share(conversations);
        var kept = conversations.GroupBy(group => group.Page)
            .Select(page => (Page: page.Key, Share: Share(page)))
            .Where(page => page.Share.Count > 0 && page.Page != PagePath.Other)
            .OrderByDescending(page => page.Share.Count).ThenBy(page => page.Page, StringComparer.Ordinal)
            .Take(MostPages).Select(page => page.Page).ToHashSet(StringComparer.Ordinal);
        var pages = conversations.Select(group => kept.Contains(group.Page) ? group : group with { Page = PagePath.Other }).ToLookup(group => group.Page);
        var topics = conversations.SelectMany(group => group.Names.Select(topic => (Topic: topic, group.Count))).GroupBy(topic => topic.Topic);
        var items = pages.SelectMany(page => page.SelectMany(group => group.Names.Select(topic => (Topic: topic, group.Count)))
            .GroupBy(topic => topic.Topic).Select(topic => new ExceptionFigure(page.Key, topic.Key, topic.Sum(group => group.Count))));
        return new ExceptionFigures(
            period,
            all,
            [.. items.OrderByDescending(item => item.Conversations).ThenBy(item => item.Page, StringComparer.Ordinal).ThenBy(item => item.Topic, StringComparer.Ordinal)],
            Ordered(pages.Select(page => new NamedShare(page.Key, Share(page)))),
            Ordered(topics.Select(topic => new NamedShare(topic.Key, new FigureShare(topic.Sum(group => group.Count), all.Of)))));
    }

    private static FigureShare Share(IEnumerable<NameGroup> groups) =>
        new(groups.Where(group => group.Names.Count > 0).Sum(group => group.Count), groups.Sum(group => group.Count));

    private static IReadOnlyList<NamedShare> Ordered(IEnumerable<NamedShare> shares) =>
        [.. shares.Where(share => share.Share.Count > 0).OrderByDescending(share => share.Share.Count).ThenBy(share => share.Name, StringComparer.Ordinal)];
}
