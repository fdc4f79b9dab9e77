using LeadBot.Conversations.Journal;

namespace LeadBot.Conversations.Turns;

/// <summary>What became of a commit.</summary>
public abstract record TurnCommitted
{
    private TurnCommitted()
    {
    }

    /// <param name="Rows">The journal rows that it added, oldest first; none where it took one out of the feed, so that followers read.</param>
    /// <param name="More">Another activity of the conversation is due at once.</param>
    public sealed record Done(long LastSequence, IReadOnlyList<JournalEntry> Rows, bool More) : TurnCommitted;

    /// <summary>Nothing was written: something the turn rested on has changed. It has to run again from what stands there now.</summary>
    public sealed record Stale(string Why) : TurnCommitted;
}
