namespace LeadBot.Leads;

/// <summary>How the visitor felt: in their first message, at the lowest point, and in their last message so far.</summary>
public sealed record LeadMood(MoodPoint Start, MoodPoint Lowest, MoodPoint Last)
{
    /// <summary>The same after one more message. Of equally low ones the first stays.</summary>
    public static LeadMood Next(LeadMood? before, MoodPoint point) =>
        before is null ? new(point, point, point) : before with { Lowest = point.Value < before.Lowest.Value ? point : before.Lowest, Last = point };

    /// <summary>True where both tell the same, whichever messages they tell it of.</summary>
    public bool IsLike(LeadMood? other) =>
        other is not null && Start.Value.Equals(other.Start.Value) && Lowest.Value.Equals(other.Lowest.Value) && Last.Value.Equals(other.Last.Value);
}
