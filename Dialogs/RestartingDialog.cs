using LeadBot.BotFramework.Dialogs;

namespace LeadBot.Dialogs;

/// <summary>
/// A component that begins anew where its stored stack does not fit: after an upgrade that renamed a dialog, or where the conversation
/// goes another way. Nothing is lost, since every question follows from what the lead knows.
/// </summary>
internal abstract class RestartingDialog(string id) : ComponentDialog(id)
{
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var isUnknown = innerDc.Stack.Any(dialog => innerDc.FindDialog(dialog.Id) is null);
        if (!isUnknown && !MustRestart(innerDc))
        {
            return await base.OnContinueDialogAsync(innerDc, cancellationToken);
        }

        innerDc.Stack.Clear(); // not cancelled one by one: a dialog that no longer exists cannot be told
        return await OnBeginDialogAsync(innerDc, null, cancellationToken);
    }

    protected virtual bool MustRestart(DialogContext innerDc) => false;
}
