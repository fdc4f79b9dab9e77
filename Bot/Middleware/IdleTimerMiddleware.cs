using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;
using LeadBot.Dialogs.Turns;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Middleware;

/// <summary>Winds the idle timer up after each message of the visitor.</summary>
internal sealed class IdleTimerMiddleware(IIdleTimer timer) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        await next(cancellationToken);
        if (turnContext.Activity.Type == ActivityTypes.Message)
        {
            var turn = turnContext.VisitorTurn();
            timer.Restart(Silence.Guard(turn.Interview), turn.Now + turn.Profile.IdleAfter);
        }
    }
}
