namespace LeadBot.BotFramework.Schema;

/// <summary>Names of event activities that an adapter makes itself.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}
