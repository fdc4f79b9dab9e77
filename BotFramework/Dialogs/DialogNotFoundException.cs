namespace LeadBot.BotFramework.Dialogs;

/// <summary>
/// The stored stack names a dialog that this program does not have, as after a release that renamed it. To recover, drop the stack
/// (<c>DeleteAsync</c> of the dialog state's accessor, or <see cref="DialogContext.CancelAllDialogsAsync(CancellationToken)"/>) and begin
/// the root dialog anew, in the same turn if need be.
/// </summary>
public sealed class DialogNotFoundException(string action, string dialogId)
    : InvalidOperationException($"Failed to {action} the dialog '{dialogId}': it is on the stack, but not in this bot.")
{
    public string DialogId { get; } = dialogId;
}
