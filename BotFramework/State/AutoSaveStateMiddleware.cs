using LeadBot.BotFramework.Turns;

namespace LeadBot.BotFramework.State;

/// <summary>Saves states when the turn has ended well; a turn that throws saves nothing.</summary>
public class AutoSaveStateMiddleware(params BotState[] botStates) : IMiddleware
{
    public BotStateSet BotStateSet { get; } = new(botStates);

    public AutoSaveStateMiddleware Add(BotState botState)
    {
        BotStateSet.Add(botState);
        return this;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        await next(cancellationToken).ConfigureAwait(false);
        await BotStateSet.SaveAllChangesAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
    }
}
