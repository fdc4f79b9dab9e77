namespace LeadBot.BotFramework.Dialogs;

/// <summary>How a turn left the stack.</summary>
public enum DialogTurnStatus
{
    /// <summary>No dialog is active.</summary>
    Empty,

    /// <summary>The active dialog waits for an answer.</summary>
    Waiting,

    /// <summary>The last dialog ended.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The last dialog ended and the turn should not begin another.</summary>
    CompleteAndWait,
}
