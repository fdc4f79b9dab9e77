using LeadBot.BotFramework.Turns;
using LeadBot.Dialogs.Turns;

namespace LeadBot.Dialogs;

/// <summary>The first words to a visitor who has opened the chat and said nothing yet.</summary>
public static class Greeting
{
    /// <summary>Greets with the open question. A visitor who was greeted or has spoken is not greeted again, however often the page joins.</summary>
    public static Task GreetOnceAsync(ITurnContext context, VisitorTurn turn, CancellationToken ct)
    {
        if (turn.Interview is not { Introduced: false, Turns: 0 } || turn.FirstQuestion is not { } field)
        {
            return Task.CompletedTask;
        }

        turn.MeasureStart();
        return Speaker.GreetAsync(context, turn, field, ct);
    }
}
