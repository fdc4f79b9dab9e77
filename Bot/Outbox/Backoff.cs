using System.Diagnostics.CodeAnalysis;

namespace LeadBot.Bot.Outbox;

/// <summary>How long to wait before the next try: 1 second, doubled each time up to a minute, a quarter more or less, so that lanes spread.</summary>
internal static class Backoff
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);

    /// <param name="attempt">The try that failed, from 1.</param>
    /// <param name="asked">What the receiver asks for; it is never cut short.</param>
    [SuppressMessage("Security", "CA5394", Justification = "It spreads load and hides nothing.")]
    public static TimeSpan After(int attempt, TimeSpan? asked)
    {
        if (asked is { } wait)
        {
            return wait;
        }

        var seconds = Math.Min(s_longest.TotalSeconds, Math.Pow(2, Math.Min(attempt - 1, 10)));
        return TimeSpan.FromSeconds(seconds * (0.75 + (Random.Shared.NextDouble() / 2)));
    }
}
