namespace LeadBot.Conversations.Outbox;

/// <summary>The pieces of a long message that are there: a sender leaves them out and notes each further one, however its call ends.</summary>
public sealed class SentParts(IEnumerable<int> there)
{
    private readonly HashSet<int> _there = [.. there];
    private readonly List<SentPart> _new = [];

    /// <summary>Those of this try.</summary>
    public IReadOnlyList<SentPart> New => _new;

    public bool Has(int ordinal) => _there.Contains(ordinal);

    public void Add(int ordinal, string? channelActivityId)
    {
        _there.Add(ordinal);
        _new.Add(new SentPart(ordinal, channelActivityId));
    }
}
