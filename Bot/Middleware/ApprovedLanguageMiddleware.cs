using LeadBot.BotFramework.Turns;
using LeadBot.Dialogs.Language;
using LeadBot.Dialogs.Turns;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Middleware;

/// <summary>Lets nothing out of a visitor's turn that is not approved language. A person's turn has no visitor's turn in it, and is not held.</summary>
internal sealed class ApprovedLanguageMiddleware(LanguageGate gate) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = turnContext.VisitorTurn();
        turnContext.OnSendActivities((_, activities, send) =>
        {
            foreach (var activity in activities)
            {
                gate.Hold(activity, turn);
            }

            return send();
        });
        turnContext.OnUpdateActivity((_, activity, update) =>
        {
            gate.Hold(activity, turn);
            return update();
        });
        return next(cancellationToken);
    }
}
