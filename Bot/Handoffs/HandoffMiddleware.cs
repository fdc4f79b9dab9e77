using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Turns;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Handoffs;

/// <summary>
/// While a person owns the conversation the bot neither reads nor speaks: what the visitor writes stands in the journal, and the person hears
/// that it is there. Comes before all that makes up a visitor's turn.
/// </summary>
internal sealed class HandoffMiddleware(TurnInfo turn, IHandoffReader handoffs, ILeadChanges changes) : IMiddleware
{
    private const string Human = "human";

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turn.Owner != Human)
        {
            await next(cancellationToken);
            return;
        }

        if (turnContext.Activity.Type == ActivityTypes.Message
            && await handoffs.FindLiveAsync(turn.Bot, turn.ConversationId, cancellationToken) is { } handoff)
        {
            changes.Add(new VisitorSpoke(turn.Bot, handoff.Id));
        }
    }
}
