namespace LeadBot.Understanding;

/// <summary>A visitor's message in; intents, claims, mood and what was answered out.</summary>
public interface IUnderstanding
{
    /// <summary>
    /// Reads one message. Never throws for any text; every claim's quote stands in <paramref name="text"/> letter for letter.
    /// Text beyond 4,000 characters is not read.
    /// </summary>
    ValueTask<Reading> ReadAsync(string text, ReadingContext context, CancellationToken ct);
}
