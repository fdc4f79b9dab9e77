namespace LeadBot.Conversations.Inbox;

/// <summary>What became of an activity that was handed in.</summary>
public abstract record InboxResult
{
    private InboxResult()
    {
    }

    /// <summary>It is in the journal.</summary>
    public sealed record Accepted(string ActivityId, long Sequence, DateTimeOffset At) : InboxResult;

    /// <summary>It came before; this is the id that it got then.</summary>
    public sealed record Repeat(string ActivityId) : InboxResult;

    /// <summary>It was not taken.</summary>
    public sealed record Refused(InboxRefusal Reason, TimeSpan? RetryAfter = null) : InboxResult;
}
