namespace LeadBot.Conversations;

/// <summary>Whose a conversation is.</summary>
public static class ConversationSides
{
    /// <summary>Somebody who wants something of the firm.</summary>
    public const string Visitor = "visitor";

    /// <summary>One of the firm's own people.</summary>
    public const string Rep = "rep";
}
