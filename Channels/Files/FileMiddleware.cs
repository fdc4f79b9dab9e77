using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Turns;

using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Channels.Files;

/// <summary>The files of a message are there, or known to be missing, before anybody reads the message: visitors' dialogs and our own people alike.</summary>
internal sealed class FileMiddleware(TurnInfo turn, FileKeeper keeper) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        await keeper.KeepAsync(turn.Bot, turn.Channel, turnContext.Activity, cancellationToken);
        await next(cancellationToken);
    }
}
