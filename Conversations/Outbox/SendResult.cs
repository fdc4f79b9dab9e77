namespace LeadBot.Conversations.Outbox;

/// <summary>What became of something that was to leave the house.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>It is there.</summary>
    /// <param name="ChannelActivityId">The receiver's id of it, where it gives one.</param>
    public sealed record Sent(string? ChannelActivityId) : SendResult;

    /// <summary>Not now: too many, out of order, away.</summary>
    /// <param name="After">How long the receiver asks to be left alone; null leaves it to us.</param>
    public sealed record Later(string Reason, TimeSpan? After = null) : SendResult;

    /// <summary>It was refused, and would be again. What waits behind it goes on.</summary>
    public sealed record Refused(string Reason) : SendResult;

    /// <summary>Nobody is there any more: blocked, left, uninstalled. What waits behind it stays too.</summary>
    public sealed record RecipientGone(string Reason) : SendResult
    {
        /// <summary>True where the receiver's operator says that they asked for silence.</summary>
        public bool AskedForIt { get; init; }
    }

    /// <summary>The receiver may have it: the answer was lost on the way. It is sent again, and may be there twice.</summary>
    public sealed record Unknown(string Reason) : SendResult;
}
