using LeadBot.BotFramework.Turns;

namespace LeadBot.Dialogs.Turns;

/// <summary>Where dialogs find what the middleware has read.</summary>
public static class VisitorTurnAccess
{
    /// <exception cref="InvalidOperationException">The middleware that opens the turn is not registered.</exception>
    public static VisitorTurn VisitorTurn(this ITurnContext context) =>
        context.TurnState.Get<VisitorTurn>() ?? throw new InvalidOperationException("No visitor's turn is open: the middleware that reads the message has to run before the dialogs.");
}
