namespace LeadBot.Conversations.Outbox;

/// <summary>How an item of the outbox ended.</summary>
public enum OutboxState
{
    Sent,

    /// <summary>It was never sent, since it was no longer the sender's turn to speak.</summary>
    Superseded,
}
