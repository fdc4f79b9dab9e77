namespace LeadBot.Leads.Measurements.Views;

/// <summary>Where the counts of page views are kept.</summary>
public interface IPageViewStore
{
    /// <summary>Adds to what stands there, all or nothing. Pages beyond <paramref name="mostPages"/> of one bot and day are added to <see cref="PagePath.Other"/>.</summary>
    Task AddAsync(IReadOnlyDictionary<PageView, long> counts, int mostPages, CancellationToken ct);
}
