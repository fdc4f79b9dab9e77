namespace LeadBot.Leads.Measurements.Views;

/// <summary>
/// Counts page views in memory until they are flushed. Bounded: what a flood of made-up pages brings beyond the limit is counted under
/// <see cref="PagePath.Other"/>.
/// </summary>
public sealed class PageViewCounter(IPageViewStore store, TimeProvider time)
{
    /// <summary>Pages of one bot and day that are kept apart.</summary>
    public const int MostPages = 500;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Bot, DateOnly Day), int> _pages = [];
    private Dictionary<PageView, long> _counts = [];

    /// <param name="page">A path or a whole address, of which only the path is kept.</param>
    /// <param name="teaser">The teaser text was drawn: counted apart, and no view.</param>
    public void Count(string bot, string page, bool teaser)
    {
        if (PagePath.Of(page) is not { Length: > 0 } path)
        {
            path = PagePath.Other;
        }

        Add(new PageView(bot, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), path, teaser), 1);
    }

    /// <summary>Hands everything counted so far to the store. What the store does not take is kept for the next time.</summary>
    public async Task FlushAsync(CancellationToken ct)
    {
        Dictionary<PageView, long> counts;
        lock (_gate)
        {
            counts = _counts;
            _counts = [];
            _pages.Clear();
        }

        if (counts.Count == 0)
        {
            return;
        }

        try
        {
            await store.AddAsync(counts, MostPages, ct);
        }
        catch
        {
            foreach (var (view, count) in counts)
            {
                Add(view, count);
            }

            throw;
        }
    }

    private void Add(PageView view, long count)
    {
        lock (_gate)
        {
            if (!_counts.ContainsKey(view) && view.Page != PagePath.Other)
            {
                var pages = _pages.GetValueOrDefault((view.Bot, view.Day));
                if (pages >= 2 * MostPages)
                {
                    view = view with { Page = PagePath.Other };
                }
                else
                {
                    _pages[(view.Bot, view.Day)] = pages + 1; // a page with and without teaser counts twice: hence twice the number
                }
            }

            _counts[view] = _counts.GetValueOrDefault(view) + count;
        }
    }
}
