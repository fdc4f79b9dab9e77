namespace LeadBot.Conversations.Turns;

/// <summary>What became of a commit.</summary>
public abstract record TurnCommitted
{
    private TurnCommitted()
    {
    }

    /// <param name="More">Another activity of the conversation is due at once.</param>
    public sealed record Done(long LastSequence, bool More) : TurnCommitted;

    /// <summary>Nothing was written: something the turn rested on has changed. It has to run again from what stands there now.</summary>
    public sealed record Stale(string Why) : TurnCommitted;
}
