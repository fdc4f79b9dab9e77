namespace LeadBot.Understanding.Mood;

/// <summary>Mood of one message.</summary>
/// <param name="Value">−1 (very bad) to 1 (very good).</param>
/// <param name="Words">The words that made it so.</param>
public sealed record MoodReading(double Value, IReadOnlyList<string> Words)
{
    public static MoodReading Neutral { get; } = new(0, []);
}
