using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;
using LeadBot.Dialogs.Interviews;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Changes;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Middleware;

/// <summary>Reads the visitor's message once, before anything else looks at it, and hands what came of the turn to its one commit.</summary>
internal sealed class VisitorTurnMiddleware(ConversationState state, VisitorTurns turns, LeadKeeper keeper, ILeadChanges changes) : IMiddleware
{
    private readonly IStatePropertyAccessor<Interview> _interview = state.CreateProperty("interview", InterviewJson.Default.Interview);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var identity = turnContext.TurnState.Get<TurnIdentity>()
            ?? throw new InvalidOperationException("The host has not said which conversation the turn belongs to.");
        var interview = await _interview.GetAsync(turnContext, () => new Interview(), cancellationToken);
        var turn = await turns.OpenAsync(turnContext.Activity, identity, interview, cancellationToken);
        turnContext.TurnState.Set(turn);
        await next(cancellationToken);
        foreach (var change in await keeper.CloseAsync(turn, cancellationToken))
        {
            changes.Add(change);
        }
    }
}
