namespace LeadBot.Tests.Conformance;

/// <summary>Waits for what another process or thread does.</summary>
internal static class Until
{
    /// <summary>Looks until it is there; the test's own time limit ends it otherwise.</summary>
    public static async Task<T> ThereAsync<T>(Func<T?> look, CancellationToken ct)
        where T : class
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            if (look() is { } found)
            {
                return found;
            }

            await timer.WaitForNextTickAsync(ct);
        }
    }

    public static Task<IReadOnlyList<T>> AtLeastAsync<T>(int count, Func<IReadOnlyList<T>> look, CancellationToken ct) =>
        ThereAsync(() => look() is { } found && found.Count >= count ? found : null, ct);
}
