using LeadBot.Dialogs.Language;
using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Widget;

/// <summary>Chooses the widget's language as the bot chooses its own: the visitor's where the bot's settings approve it, else the bot's.</summary>
internal sealed class WidgetLanguage(LanguageCatalog languages, IOptionsMonitor<BotProfile> profiles, BotNames bots)
{
    public WidgetTexts For(string bot, HttpRequest request) => WidgetTexts.For(
        bots.All.Contains(bot) ? languages.For(profiles.Get(bot), Wished(request)).Locale : Wished(request) ?? "");

    // The browser's first wish is what the frame tells the bot too (navigator.language).
    private static string? Wished(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value;
}
