namespace LeadBot.BotFramework.Turns;

/// <summary>Runs around every turn, in the order of registration.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
