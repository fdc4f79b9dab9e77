namespace LeadBot.Understanding.Mood;

/// <summary>Mood of one message.</summary>
/// <param name="Value">−1 (very bad) to 1 (very good).</param>
/// <param name="Words">The words that made it so, as they stand in the message, negations with what they turn.</param>
public sealed record MoodReading(double Value, IReadOnlyList<TextSpan> Words)
{
    public static MoodReading Neutral { get; } = new(0, []);
}
