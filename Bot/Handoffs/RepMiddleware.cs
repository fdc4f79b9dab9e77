using LeadBot.BotFramework.Turns;
using LeadBot.Conversations;
using LeadBot.Conversations.Turns;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Handoffs;

/// <summary>Our own people talk to a bot of their own: nothing of what reads, asks and guards visitors runs in their turns.</summary>
internal sealed class RepMiddleware(TurnInfo turn, Lazy<RepBot> bot) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        turn.Side == ConversationSides.Rep ? bot.Value.OnTurnAsync(turnContext, cancellationToken) : next(cancellationToken);
}
