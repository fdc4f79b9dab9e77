namespace LeadBot.Understanding;

/// <summary>What was said before a message, sensitive letters masked. Only context: no value is ever read from it.</summary>
public interface IRecentLines
{
    /// <summary>The last lines before the message, oldest first.</summary>
    ValueTask<IReadOnlyList<RecentLine>> ReadAsync(ReadingContext context, int most, CancellationToken ct);
}
