using System.Diagnostics.CodeAnalysis;
using LeadBot.Leads.Outbox;

namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>How long to wait before the next try, and when to give up: eight tries in half a day, more until a day is over.</summary>
internal static class DeliveryBackoff
{
    /// <param name="attempt">The try that failed, from 1.</param>
    [SuppressMessage("Security", "CA5394", Justification = "It spreads load and hides nothing.")]
    public static TimeSpan After(int attempt, DeliveryPace pace)
    {
        var wait = Math.Min(pace.LongestRetry.TotalSeconds, pace.FirstRetry.TotalSeconds * Math.Pow(4, Math.Min(attempt - 1, 20)));
        return TimeSpan.FromSeconds(wait * (0.75 + (Random.Shared.NextDouble() / 2)));
    }

    public static bool IsOver(DeliveryItem item, DateTimeOffset now, DeliveryPace pace) =>
        item.Attempt >= pace.Tries && now - item.FirstTriedAt >= pace.GiveUpAfter;
}
