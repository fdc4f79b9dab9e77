using LeadBot.Leads.Measurements;
using LeadBot.Leads.Measurements.Figures;
using LeadBot.Leads.Measurements.Views;
using LeadBot.Tests.Storage.Leads;

namespace LeadBot.Tests.Storage.Figures;

public sealed class PageViewStoreTests
{
    private static readonly DateOnly s_day = new(2026, 11, 20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_of_later_flushes_are_added_to_what_stands_there()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        await database.PageViews.AddAsync(Views(("/", 3), ("/pricing", 2)), 500, Ct);
        await database.PageViews.AddAsync(Views(("/", 4)), 500, Ct);
        await database.PageViews.AddAsync(new Dictionary<PageView, long> { [new("default", s_day, "/", true)] = 1, [new("other", s_day, "/", false)] = 9 }, 500, Ct);

        Assert.Equal(
            [new(s_day, "/", false, 7), new(s_day, "/", true, 1), new(s_day, "/pricing", false, 2)],
            await ReadAsync(database));
    }

    [Fact]
    public async Task A_day_has_a_bounded_number_of_pages_however_often_it_is_flushed()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        for (var flush = 0; flush < 4; flush++)
        {
            await database.PageViews.AddAsync(Views([.. Enumerable.Range(0, 10).Select(i => ($"/{flush}/{i}", 1L + i))]), 15, Ct);
        }

        var rows = await ReadAsync(database);
        Assert.Equal(15 + 1, rows.Count);
        Assert.Equal(4 * 55, rows.Sum(row => row.Count));
        Assert.Contains(new ViewGroup(s_day, "/1/9", false, 10), rows); // of those that came too late the most viewed found room
        Assert.Contains(rows, row => row.Page == PagePath.Other);
    }

    [Fact]
    public async Task A_known_page_is_counted_as_itself_on_a_full_day()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        await database.PageViews.AddAsync(Views(("/a", 1), ("/b", 1)), 2, Ct);
        await database.PageViews.AddAsync(Views(("/b", 5), ("/c", 7)), 2, Ct);

        Assert.Equal([new(s_day, "/a", false, 1), new(s_day, "/b", false, 6), new(s_day, PagePath.Other, false, 7)], await ReadAsync(database));
    }

    private static async Task<List<ViewGroup>> ReadAsync(LeadDatabase database) =>
        [.. (await database.Facts.ViewsAsync(new FigureQuery("default", s_day, s_day), Ct)).OrderBy(view => view.Page, StringComparer.Ordinal).ThenBy(view => view.Teaser)];

    private static Dictionary<PageView, long> Views(params (string Page, long Count)[] views) =>
        views.ToDictionary(view => new PageView("default", s_day, view.Page, false), view => view.Count);
}
