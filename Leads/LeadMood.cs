namespace LeadBot.Leads;

/// <summary>How the visitor felt: in their first message, at the lowest point, and in their last message so far.</summary>
public sealed record LeadMood(MoodPoint Start, MoodPoint Lowest, MoodPoint Last)
{
    private const double Low = -0.25;

    /// <summary>The same after one more message. Of equally low ones the first stays.</summary>
    public static LeadMood Next(LeadMood? before, MoodPoint point) =>
        before is null ? new(point, point, point) : before with { Lowest = point.Value < before.Lowest.Value ? point : before.Lowest, Last = point };

    /// <summary>True where a person should see more than before: a new lowest point, or a bad mood that came or went. Good moods wait for the next change.</summary>
    public bool AddsTo(LeadMood? before) => before is null
        ? IsLow(Lowest)
        : (IsLow(Lowest) && Lowest.Value < before.Lowest.Value) || IsLow(Last) != IsLow(before.Last);

    private static bool IsLow(MoodPoint point) => point.Value <= Low;
}
