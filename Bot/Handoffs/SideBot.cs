using LeadBot.BotFramework.Turns;
using LeadBot.Conversations;
using LeadBot.Conversations.Turns;

namespace LeadBot.Bot.Handoffs;

/// <summary>Visitors talk to one bot, our own people to another.</summary>
internal sealed class SideBot(TurnInfo turn, IServiceProvider services) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        IBot bot = turn.Side == ConversationSides.Visitor ? services.GetRequiredService<LeadBotHandler>() : services.GetRequiredService<RepBot>();
        return bot.OnTurnAsync(turnContext, cancellationToken);
    }
}
