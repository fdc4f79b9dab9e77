using LeadBot.BotFramework.Dialogs;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;
using LeadBot.Dialogs.Answers;
using LeadBot.Dialogs.Commands;
using LeadBot.Dialogs.Gates;
using LeadBot.Dialogs.Turns;

namespace LeadBot.Dialogs;

/// <summary>The door to the dialogs: runs the root dialog on a message that was read.</summary>
public sealed class ConversationDialogs
{
    private readonly RootDialog _root = new();

    /// <summary>Answers the visitor's message. A stored stack that this version does not know begins anew with what the lead knows.</summary>
    public async Task RunAsync(ITurnContext context, IStatePropertyAccessor<DialogState> accessor, CancellationToken ct)
    {
        var turn = context.VisitorTurn();
        if (await CommandReplies.TryAsync(context, turn, accessor, ct))
        {
            return;
        }

        Answer(turn);

        var stack = await accessor.GetAsync(context, () => new DialogState(), ct);
        if (stack.DialogStack.Any(dialog => dialog.Id != RootDialog.DialogId))
        {
            stack.DialogStack.Clear();
        }

        await _root.RunAsync(context, accessor, ct);
    }

    private static void Answer(VisitorTurn turn)
    {
        if (turn.IsWaiting)
        {
            HonestTimes.Answer(turn);
        }
        else if (turn is { AsksSomething: true, Gate: null, Interview.Closed: false })
        {
            Reply.Say(turn);
        }
    }
}
