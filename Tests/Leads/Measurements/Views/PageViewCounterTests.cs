using LeadBot.Leads.Measurements;
using LeadBot.Leads.Measurements.Views;
using LeadBot.Tests.Fakes;

namespace LeadBot.Tests.Leads.Measurements.Views;

public sealed class PageViewCounterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Views_are_counted_by_bot_day_page_and_teaser_and_flushed_once()
    {
        var (store, time) = (new Store(), new ManualTime());
        var counter = new PageViewCounter(store, time);
        counter.Count("default", "https://a.example/pricing/?q=1", false);
        counter.Count("default", "/pricing", false);
        counter.Count("default", "/pricing", true);
        counter.Count("other", "no path", false);
        time.Advance(TimeSpan.FromDays(1));
        counter.Count("default", "/pricing", false);

        await counter.FlushAsync(Ct);
        await counter.FlushAsync(Ct);

        var day = new DateOnly(2026, 11, 21);
        Assert.Equal(
            new Dictionary<PageView, long>
            {
                [new("default", day, "/pricing", false)] = 2,
                [new("default", day, "/pricing", true)] = 1,
                [new("other", day, PagePath.Other, false)] = 1,
                [new("default", day.AddDays(1), "/pricing", false)] = 1,
            },
            Assert.Single(store.Flushed));
    }

    [Fact]
    public async Task A_flood_of_made_up_pages_takes_no_more_memory_and_loses_no_view()
    {
        var store = new Store();
        var counter = new PageViewCounter(store, new ManualTime());
        for (var i = 0; i < 20_000; i++)
        {
            counter.Count("default", $"/made-up/{i}", i % 2 == 0);
        }

        await counter.FlushAsync(Ct);

        var flushed = Assert.Single(store.Flushed);
        Assert.True(flushed.Count <= (2 * PageViewCounter.MostPages) + 2, $"{flushed.Count} rows");
        Assert.Equal(20_000, flushed.Values.Sum());
    }

    [Fact]
    public async Task What_the_store_did_not_take_comes_with_the_next_flush()
    {
        var store = new Store { IsDown = true };
        var counter = new PageViewCounter(store, new ManualTime());
        counter.Count("default", "/", false);
        await Assert.ThrowsAsync<IOException>(() => counter.FlushAsync(Ct));
        counter.Count("default", "/", false);
        store.IsDown = false;

        await counter.FlushAsync(Ct);

        Assert.Equal(2, Assert.Single(Assert.Single(store.Flushed)).Value);
    }

    private sealed class Store : IPageViewStore
    {
        public bool IsDown { get; set; }

        public List<IReadOnlyDictionary<PageView, long>> Flushed { get; } = [];

        public Task AddAsync(IReadOnlyDictionary<PageView, long> counts, int mostPages, CancellationToken ct)
        {
            if (IsDown)
            {
                throw new IOException("The disk is away.");
            }

            Flushed.Add(counts);
            return Task.CompletedTask;
        }
    }
}
