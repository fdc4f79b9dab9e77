namespace LeadBot.Leads.Measurements.Figures;

/// <summary>Leads by channel and page, most conversations first.</summary>
public sealed record SourceFigures(FigurePeriod Period, IReadOnlyList<SourceFigure> Items)
{
    /// <summary>Channels and pages that are told apart; the rest stands together, a line a channel.</summary>
    public const int MostItems = 100;

    public static SourceFigures Of(FigurePeriod period, FigureQuery query, IReadOnlyList<ConversationGroup> conversations, IReadOnlyList<ViewGroup> views)
    {
        var hasViews = FunnelFigure.HasViews(query);
        var viewed = views.Where(view => !view.Teaser && hasViews).GroupBy(view => view.Page).ToDictionary(page => page.Key, page => page.Sum(view => view.Count));
        var found = conversations.GroupBy(group => (group.Channel, group.Page)).ToDictionary(source => source.Key, source => source.ToList());
        var all = found.Keys.Union(viewed.Keys.Select(page => (Channel: FunnelFigure.Website, Page: page)))
            .Select(key => Figure(key.Channel, key.Page, found.GetValueOrDefault(key, []), Views(key.Channel, key.Page)))
            .OrderByDescending(source => source.Conversations).ThenByDescending(source => source.Views ?? 0)
            .ThenBy(source => source.Channel, StringComparer.Ordinal).ThenBy(source => source.Page, StringComparer.Ordinal)
            .ToList();
        var kept = all.Where(source => source.Page != PagePath.Other).Take(MostItems).ToList();
        var rest = all.Except(kept).GroupBy(source => source.Channel).Select(Together);
        return new SourceFigures(period, [.. kept, .. rest]);

        long? Views(string channel, string page) => hasViews && channel == FunnelFigure.Website ? viewed.GetValueOrDefault(page) : null;
    }

    private static SourceFigure Figure(string channel, string page, List<ConversationGroup> groups, long? views)
    {
        var (all, leads) = (groups.Sum(group => group.Count), groups.Where(group => group.Captured).Sum(group => group.Count));
        var qualified = groups.Where(group => group is { Captured: true, Qualified: true }).Sum(group => group.Count);
        return new SourceFigure(channel, page, views, all, leads, qualified, new FigureShare(leads, all).Rate);
    }

    private static SourceFigure Together(IGrouping<string, SourceFigure> rest)
    {
        var (all, leads) = (rest.Sum(source => source.Conversations), rest.Sum(source => source.Leads));
        var views = rest.Any(source => source.Views is not null) ? rest.Sum(source => source.Views ?? 0) : (long?)null;
        return new SourceFigure(rest.Key, PagePath.Other, views, all, leads, rest.Sum(source => source.Qualified), new FigureShare(leads, all).Rate);
    }
}
