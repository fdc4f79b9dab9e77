namespace LeadBot.Conversations.Outbox;

/// <summary>What is to be done with an activity.</summary>
public enum OutboxOperation
{
    Send,

    /// <summary>Put it in the place of one that was sent before.</summary>
    Update,
}
