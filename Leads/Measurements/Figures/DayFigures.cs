namespace LeadBot.Leads.Measurements.Figures;

/// <summary>The range day by day, days without anything too.</summary>
public sealed record DayFigures(FigurePeriod Period, IReadOnlyList<DayFigure> Items)
{
    public static DayFigures Of(FigurePeriod period, FigureQuery query, IReadOnlyList<ConversationGroup> conversations, IReadOnlyList<ViewGroup> views)
    {
        var byDay = conversations.ToLookup(group => group.Day);
        var viewed = views.Where(view => !view.Teaser).ToLookup(view => view.Day, view => view.Count);
        var days = Enumerable.Range(0, period.To.DayNumber - period.From.DayNumber + 1).Select(period.From.AddDays);
        return new DayFigures(period, [.. days.Select(day => new DayFigure(
            day,
            FunnelFigure.HasViews(query) ? viewed[day].Sum() : null,
            byDay[day].Sum(group => group.Count),
            byDay[day].Where(group => group.Captured).Sum(group => group.Count),
            byDay[day].Where(group => group is { Captured: true, Qualified: true }).Sum(group => group.Count)))]);
    }
}
