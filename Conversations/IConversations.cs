namespace LeadBot.Conversations;

/// <summary>The conversations' own rows.</summary>
public interface IConversations
{
    /// <summary>Finds the conversation of (bot, channel, channel's id), or makes it. Idempotent; safe under concurrency.</summary>
    Task<Conversation> OpenAsync(NewConversation request, CancellationToken ct);

    Task<Conversation?> FindAsync(string conversationId, CancellationToken ct);
}
