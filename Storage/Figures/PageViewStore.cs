using LeadBot.Leads.Measurements;
using LeadBot.Leads.Measurements.Views;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Figures;

/// <summary>One row a bot, day, page and kind of view. The number of pages is held in the same transaction that adds them.</summary>
internal sealed class PageViewStore(IWriter writer) : IPageViewStore
{
    private const string Pages = "SELECT DISTINCT page FROM page_views WHERE bot = @bot AND day = @day";

    private const string Upsert = """
        INSERT INTO page_views (bot, day, page, teaser, count) VALUES (@bot, @day, @page, @teaser, @count)
        ON CONFLICT (bot, day, page, teaser) DO UPDATE SET count = page_views.count + excluded.count
        """;

    public Task AddAsync(IReadOnlyDictionary<PageView, long> counts, int mostPages, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            foreach (var day in counts.GroupBy(view => (view.Key.Bot, Day: FactDay.Of(view.Key.Day))))
            {
                Add(session, day.Key.Bot, day.Key.Day, day, mostPages);
            }

            return 0;
        },
        WritePriority.Bulk,
        ct);

    private static void Add(IWriteSession session, string bot, long day, IEnumerable<KeyValuePair<PageView, long>> counts, int mostPages)
    {
        var known = session.ReadAll(Pages, static row => row.GetString(0), ("bot", bot), ("day", day)).ToHashSet(StringComparer.Ordinal);
        known.Remove(PagePath.Other);
        // Where not all find room, those that are viewed most do.
        foreach (var (view, count) in counts.OrderByDescending(view => view.Value).ThenBy(view => view.Key.Page, StringComparer.Ordinal))
        {
            var fits = view.Page == PagePath.Other || known.Contains(view.Page) || known.Count < mostPages;
            if (fits && view.Page != PagePath.Other)
            {
                known.Add(view.Page);
            }

            session.Execute(
                Upsert,
                ("bot", bot), ("day", day), ("page", fits ? view.Page : PagePath.Other), ("teaser", view.Teaser ? 1L : 0L), ("count", count));
        }
    }
}
