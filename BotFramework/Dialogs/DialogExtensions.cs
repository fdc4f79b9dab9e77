using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;

namespace LeadBot.BotFramework.Dialogs;

public static class DialogExtensions
{
    /// <summary>Goes on with the dialog, or begins it where nothing runs. Does not save the state.</summary>
    /// <exception cref="DialogNotFoundException">The stack names a dialog that this bot does not have; the exception says how to recover.</exception>
    public static async Task<DialogTurnResult> RunAsync(
        this Dialog dialog,
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor).Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            try
            {
                var result = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
                return result.Status == DialogTurnStatus.Empty
                    ? await dc.BeginDialogAsync(dialog.Id, null, cancellationToken).ConfigureAwait(false)
                    : result;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A dialog that handles the error has put the stack right, and the turn is tried again.
                if (!await dc.EmitEventAsync(DialogEvents.Error, e, true, true, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }
}
