namespace LeadBot.Conversations;

/// <summary>The conversations' own rows.</summary>
public interface IConversations
{
    /// <summary>Finds the conversation of (bot, channel, channel's id), or makes it. Idempotent; safe under concurrency.</summary>
    Task<Conversation> OpenAsync(NewConversation request, CancellationToken ct);

    Task<Conversation?> FindAsync(string conversationId, CancellationToken ct);

    /// <summary>The channel knows a conversation by another id from now on. Where it knows one by that id already, both stay as they are.</summary>
    Task MoveAsync(string bot, string channel, string oldId, string newId, CancellationToken ct);

    /// <summary>The reference that a channel gave last in any conversation of a bot: how the bot speaks there at all.</summary>
    /// <param name="within">Beginning of the channel's conversation ids that are looked at first; null for any.</param>
    Task<string?> LastReferenceAsync(string bot, string channel, string? within, CancellationToken ct);
}
