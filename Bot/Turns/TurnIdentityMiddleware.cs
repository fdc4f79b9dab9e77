using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Turns;
using LeadBot.Dialogs.Turns;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Turns;

/// <summary>Tells the dialogs, which know no engine, whose turn it is.</summary>
internal sealed class TurnIdentityMiddleware(TurnInfo turn) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.TurnState.Set(new TurnIdentity(turn.Bot, turn.ConversationId, turn.Channel, turn.Flags.Count > 0) { IsWithPerson = turn.Owner == "human" });
        return next(cancellationToken);
    }
}
