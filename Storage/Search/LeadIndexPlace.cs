namespace LeadBot.Storage.Search;

/// <summary>Up to which row the indexer has read.</summary>
/// <param name="IsWhole">It has once reached the end: the counts are those of all leads.</param>
internal sealed record LeadIndexPlace(long Journal, long Events, bool IsWhole)
{
    /// <summary>There are more rows than one pass reads.</summary>
    public bool HasMore { get; init; }
}
