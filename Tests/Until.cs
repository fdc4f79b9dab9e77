using System.Runtime.CompilerServices;

namespace LeadBot.Tests;

/// <summary>Waits for what another process or thread does: for a condition, never for a time. What does not come in a minute fails the test and says what was missing, instead of holding the whole run.</summary>
internal static class Until
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);

    /// <summary>Looks until it is there.</summary>
    public static Task<T> ThereAsync<T>(Func<T?> look, CancellationToken ct, [CallerArgumentExpression(nameof(look))] string expected = "")
        where T : class =>
        ComesAsync(() => Task.FromResult(look()), ct, expected: expected);

    /// <summary>The same of something that has to be asked for.</summary>
    /// <param name="seen">What there was instead, for whoever reads the failure.</param>
    /// <param name="patience">In place of the minute, where more has to happen.</param>
    public static async Task<T> ComesAsync<T>(
        Func<Task<T?>> look, CancellationToken ct, Func<string>? seen = null, [CallerArgumentExpression(nameof(look))] string expected = "", TimeSpan? patience = null)
        where T : class
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(patience ?? s_patience);
        using var timer = new PeriodicTimer(s_look);
        try
        {
            while (true)
            {
                if (await look().WaitAsync(deadline.Token) is { } found)
                {
                    return found;
                }

                await timer.WaitForNextTickAsync(deadline.Token);
            }
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new TimeoutException($"In {(patience ?? s_patience).TotalSeconds:0} seconds there was no: {expected}{(seen is null ? "" : "\nbut: " + seen())}");
        }
    }

    public static Task TrueAsync(Func<bool> condition, CancellationToken ct, Func<string>? seen = null, [CallerArgumentExpression(nameof(condition))] string expected = "") =>
        TrueAsync(() => Task.FromResult(condition()), ct, seen, expected);

    public static Task TrueAsync(
        Func<Task<bool>> condition, CancellationToken ct, Func<string>? seen = null, [CallerArgumentExpression(nameof(condition))] string expected = "",
        TimeSpan? patience = null) =>
        ComesAsync(async () => await condition() ? "" : null, ct, seen, expected, patience);

    public static Task<IReadOnlyList<T>> AtLeastAsync<T>(
        int count, Func<IReadOnlyList<T>> look, CancellationToken ct, [CallerArgumentExpression(nameof(look))] string expected = "") =>
        ComesAsync(() => Task.FromResult(look() is { } found && found.Count >= count ? found : null), ct, () => $"{look().Count} of {count}: {string.Join("; ", look())}", expected);
}
