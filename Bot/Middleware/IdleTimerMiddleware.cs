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
            timer.Restart(Silence.Guard(turn.Interview), DueAt(turn.Now, turn.IdleAfter));
        }
    }

    /// <summary>Late by at most a thirtieth of the wait: messages that follow each other fast then mean the same moment, and the timer is not written for each.</summary>
    private static DateTimeOffset DueAt(DateTimeOffset now, TimeSpan idleAfter)
    {
        var step = Math.Max(1, idleAfter.Ticks / 30);
        var due = now.UtcTicks + idleAfter.Ticks;
        return new DateTimeOffset((due + step - 1) / step * step, TimeSpan.Zero);
    }
}
