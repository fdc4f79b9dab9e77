namespace LeadBot.Conversations.Outbox;

/// <summary>The pieces of a long message that are there: a sender leaves them out and notes each further one as soon as it has gone.</summary>
/// <param name="there">Those that earlier tries have brought there.</param>
/// <param name="keep">Writes one down before the next goes, so that a process that dies in between repeats at most one; null leaves all of them to the end of the try.</param>
public sealed class SentParts(IEnumerable<int> there, Func<SentPart, Task>? keep = null)
{
    private readonly HashSet<int> _there = [.. there];
    private readonly List<SentPart> _new = [];

    /// <summary>Those of this try that are not written down yet.</summary>
    public IReadOnlyList<SentPart> New => _new;

    public bool Has(int ordinal) => _there.Contains(ordinal);

    /// <param name="count">Of how many pieces: the last one is written down with the end of the try, which comes next anyway.</param>
    public async Task AddAsync(int ordinal, string? channelActivityId, int count)
    {
        var part = new SentPart(ordinal, channelActivityId);
        _there.Add(ordinal);
        _new.Add(part);
        if (keep is not null && ordinal < count - 1)
        {
            await keep(part);
            _new.Remove(part);
        }
    }
}
