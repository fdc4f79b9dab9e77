namespace LeadBot.BotFramework.Dialogs;

/// <summary>Why a dialog is called.</summary>
public enum DialogReason
{
    /// <summary>It begins.</summary>
    BeginCalled,

    /// <summary>The user has spoken.</summary>
    ContinueCalled,

    /// <summary>The dialog above it ended.</summary>
    EndCalled,

    /// <summary>Another takes its place.</summary>
    ReplaceCalled,

    /// <summary>It was cancelled.</summary>
    CancelCalled,

    /// <summary>A step went on to the next one.</summary>
    NextCalled,
}
