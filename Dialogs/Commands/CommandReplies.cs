using LeadBot.BotFramework.Dialogs;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;
using LeadBot.Dialogs.Turns;

namespace LeadBot.Dialogs.Commands;

/// <summary>Answers a command whose answer is not simply the next question.</summary>
internal static class CommandReplies
{
    /// <returns>False where the dialogs go on as after any message.</returns>
    public static async Task<bool> TryAsync(ITurnContext context, VisitorTurn turn, IStatePropertyAccessor<DialogState> accessor, CancellationToken ct)
    {
        if (turn.Command is null && !turn.Identity.IsWithPerson)
        {
            return false;
        }

        if (turn.Command == VisitorCommand.Start && turn.Interview is { Introduced: false, Turns: 0 })
        {
            await Greeting.GreetOnceAsync(context, turn, ct);
            return true;
        }

        if (turn.BeginsAnew && turn.FirstQuestion is { } first)
        {
            var stack = await accessor.GetAsync(context, () => new DialogState(), ct);
            stack.DialogStack.Clear();
            await Speaker.AskAsync(context, turn, first, ct);
            return true;
        }

        // Who speaks with a person is not questioned by the bot meanwhile.
        if (turn.Identity.IsWithPerson)
        {
            await Speaker.AnswerAsync(context, turn, ct);
            return true;
        }

        return false;
    }
}
