namespace LeadBot.Conversations.Inbox;

/// <summary>Where a channel hands in what it received, after it has verified the sender and before it answers.</summary>
public interface IInbox
{
    /// <summary>
    /// Masks the activity, writes it to journal and inbox in one transaction and wakes the turn runner.
    /// When it returns <see cref="InboxResult.Accepted"/>, the message survives a kill at any instant.
    /// Throws when the store cannot be written; the channel answers 503 then, and the sender tries again.
    /// </summary>
    Task<InboxResult> AcceptAsync(InboundActivity inbound, CancellationToken ct);
}
