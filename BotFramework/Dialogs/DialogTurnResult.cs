namespace LeadBot.BotFramework.Dialogs;

public class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    public DialogTurnStatus Status { get; } = status;

    /// <summary>What the dialog that ended gave back.</summary>
    public object? Result { get; } = result;
}
