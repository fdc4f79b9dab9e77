namespace LeadBot.Leads;

/// <summary>Mood of one message.</summary>
/// <param name="Value">−1 (very bad) to 1 (very good).</param>
/// <param name="ActivityId">The message.</param>
public sealed record MoodPoint(double Value, string? ActivityId)
{
    /// <summary>The words that made it so, letter for letter.</summary>
    public IReadOnlyList<MoodWord> Words { get; init; } = [];
}
