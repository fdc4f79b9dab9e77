namespace LeadBot.Tests.Conformance;

/// <summary>Waits for what another process or thread does.</summary>
internal static class Until
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(60);

    /// <summary>Looks until it is there; what does not come in a minute fails the test instead of holding the run.</summary>
    public static async Task<T> ThereAsync<T>(Func<T?> look, CancellationToken ct)
        where T : class
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(s_deadline);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            if (look() is { } found)
            {
                return found;
            }

            await timer.WaitForNextTickAsync(deadline.Token);
        }
    }

    /// <summary>The same of something that has to be asked for.</summary>
    public static async Task<T> ComesAsync<T>(Func<Task<T?>> look, CancellationToken ct)
        where T : class
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(s_deadline);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            if (await look() is { } found)
            {
                return found;
            }

            await timer.WaitForNextTickAsync(deadline.Token);
        }
    }

    public static Task<IReadOnlyList<T>> AtLeastAsync<T>(int count, Func<IReadOnlyList<T>> look, CancellationToken ct) =>
        ThereAsync(() => look() is { } found && found.Count >= count ? found : null, ct);
}
