using LeadBot.BotFramework.Turns;
using LeadBot.Conversations;
using LeadBot.Conversations.Turns;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Middleware;

/// <summary>Runs a middleware in the turns of visitors alone.</summary>
internal sealed class VisitorsOnly(TurnInfo turn, Func<IMiddleware> middleware) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        turn.Side == ConversationSides.Visitor ? middleware().OnTurnAsync(turnContext, next, cancellationToken) : next(cancellationToken);
}
