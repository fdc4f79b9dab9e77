namespace LeadBot.Leads.Measurements.Figures;

/// <summary>From page view to accepted handoff. Each step counts conversations that reached it and every step before.</summary>
/// <param name="Teasers">Teasers drawn; absent where page views are.</param>
/// <param name="Conversion">Leads of conversations.</param>
public sealed record FunnelFigure(FigurePeriod Period, IReadOnlyList<FunnelStep> Steps, long? Teasers, FigureShare Conversion)
{
    /// <summary>The one channel whose visitors come over pages that carry the widget.</summary>
    public const string Website = "webchat";

    public static FunnelFigure Of(FigurePeriod period, FigureQuery query, IReadOnlyList<ConversationGroup> conversations, IReadOnlyList<ViewGroup> views)
    {
        long? viewed = null, teasers = null;
        if (HasViews(query))
        {
            viewed = views.Where(view => !view.Teaser).Sum(view => view.Count);
            teasers = views.Where(view => view.Teaser).Sum(view => view.Count);
        }

        var all = Count(conversations, _ => true);
        // Who wrote elsewhere has viewed no page.
        var onWebsite = Count(conversations, group => group.Channel == Website);
        var leads = Count(conversations, group => group.Captured);
        var qualified = Count(conversations, group => group is { Captured: true, Qualified: true });
        var accepted = Count(conversations, group => group is { Captured: true, Qualified: true, Accepted: true });
        return new FunnelFigure(
            period,
            [
                new("views", viewed, null),
                new("conversations", all, viewed is { } seen && seen >= onWebsite ? new FigureShare(onWebsite, seen).Rate : null),
                new("leads", leads, new FigureShare(leads, all).Rate),
                new("qualified", qualified, new FigureShare(qualified, leads).Rate),
                new("accepted", accepted, new FigureShare(accepted, qualified).Rate),
            ],
            teasers,
            new FigureShare(leads, all));
    }

    /// <summary>Whether page views say anything about the conversations that the query selects.</summary>
    internal static bool HasViews(FigureQuery query) => query.Channel is null or Website && query.Campaign is null;

    private static long Count(IReadOnlyList<ConversationGroup> groups, Func<ConversationGroup, bool> reached) =>
        groups.Where(reached).Sum(group => group.Count);
}
