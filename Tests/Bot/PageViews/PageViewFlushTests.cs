using LeadBot.Bot.PageViews;
using LeadBot.Leads.Measurements.Views;
using LeadBot.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadBot.Tests.Bot.PageViews;

public sealed class PageViewFlushTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Views_are_written_every_few_seconds_and_the_rest_at_the_stop()
    {
        var (store, time) = (new Store(), new ManualTime());
        var counter = new PageViewCounter(store, time);
        using var flush = new PageViewFlush(counter, time, NullLogger<PageViewFlush>.Instance);
        await flush.StartAsync(Ct);

        counter.Count("default", "/", false);
        long written;
        while (!store.Writes.Reader.TryRead(out written))
        {
            Ct.ThrowIfCancellationRequested();
            time.Advance(PageViewFlush.Interval); // again: the service makes its timer in its own time
            await Task.Yield();
        }

        Assert.Equal(1, written);

        counter.Count("default", "/", false);
        counter.Count("default", "/", false);
        await flush.StopAsync(Ct);
        Assert.Equal(2, await store.Writes.Reader.ReadAsync(Ct));
    }

    private sealed class Store : IPageViewStore
    {
        public System.Threading.Channels.Channel<long> Writes { get; } = System.Threading.Channels.Channel.CreateUnbounded<long>();

        public Task AddAsync(IReadOnlyDictionary<PageView, long> counts, int mostPages, CancellationToken ct) => Writes.Writer.WriteAsync(counts.Values.Sum(), ct).AsTask();
    }
}
