using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;
using LeadBot.Dialogs.Gates;
using LeadBot.Dialogs.Turns;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Middleware;

/// <summary>Holds every message against the table of stop gates before any dialog runs.</summary>
internal sealed class StopGatesMiddleware : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type == ActivityTypes.Message)
        {
            GateKeeper.Apply(turnContext.VisitorTurn());
        }

        return next(cancellationToken);
    }
}
