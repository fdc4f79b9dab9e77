using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Turns;
using LeadBot.Dialogs.Language;
using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Handoffs;

/// <summary>The bot that our own people talk to. Whoever is nobody's visitor hears what it is for.</summary>
internal sealed class RepBot(TurnInfo turn, LanguageCatalog languages, IOptionsMonitor<BotProfile> profiles) : ActivityHandler
{
    private const string Help = "engine.help";

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var words = languages.For(profiles.Get(turn.Bot), turnContext.Activity.Locale).Pick(Help, 0);
        return turnContext.SendActivityAsync(MessageFactory.Text(words.Text), cancellationToken);
    }
}
