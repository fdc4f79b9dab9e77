namespace LeadBot.Conversations.Inbox;

/// <summary>Why an activity was not taken.</summary>
public enum InboxRefusal
{
    /// <summary>No such conversation, or it was erased.</summary>
    UnknownConversation,

    /// <summary>More than 600 messages in a minute, or 100 waiting in this conversation.</summary>
    TooMany,

    /// <summary>The writer's queue is full.</summary>
    Busy,
}
