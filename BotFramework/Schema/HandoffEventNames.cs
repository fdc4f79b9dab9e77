namespace LeadBot.BotFramework.Schema;

/// <summary>Names of the handoff protocol's events.</summary>
public static class HandoffEventNames
{
    public const string InitiateHandoff = "handoff.initiate";
    public const string HandoffStatus = "handoff.status";
}
