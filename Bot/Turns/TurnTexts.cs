using LeadBot.Conversations.Turns;
using LeadBot.Dialogs.Language;
using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Turns;

/// <summary>What the engine itself has to say, in approved words.</summary>
internal sealed class TurnTexts(LanguageCatalog languages, IOptionsMonitor<BotProfile> profiles) : ITurnTexts
{
    public string Apology(string bot, string? locale) => Say(bot, locale, "engine.apology");

    public string SlowDown(string bot, string? locale) => Say(bot, locale, "engine.slowDown");

    public string Removed(string bot, string? locale) => Say(bot, locale, "engine.removed");

    private string Say(string bot, string? locale, string key) =>
        languages.For(profiles.Get(bot), locale).Pick(key, 0).Text;
}
