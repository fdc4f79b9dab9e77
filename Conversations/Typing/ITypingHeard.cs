namespace LeadBot.Conversations.Typing;

/// <summary>Hears that somebody writes in a conversation, a visitor or one of ours. Nothing is stored of it.</summary>
public interface ITypingHeard
{
    /// <summary>Returns at once; what it leads to comes afterwards or, where there is too much of it, never.</summary>
    void Typed(string bot, string conversationId);
}
