namespace LeadBot.BotFramework.Schema;

/// <summary>Activity types that live inside a bot and never reach a channel.</summary>
public static class ActivityTypesEx
{
    public const string Delay = "delay";
    public const string InvokeResponse = "invokeResponse";
}
