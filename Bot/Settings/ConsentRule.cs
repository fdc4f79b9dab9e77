using LeadBot.Dialogs.Language;
using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Settings;

/// <summary>Every consent is kept with the version of the question that was answered: other words are another version.</summary>
internal static class ConsentRule
{
    private const string Question = "ask.consent";

    public static string? Fault(string bot, IServiceProvider now, IServiceProvider then)
    {
        var names = now.GetRequiredService<BotNames>().All;
        if (!names.Contains(bot))
        {
            return null;
        }

        var (before, after) = (Profile(now, bot), Profile(then, bot));
        var languages = now.GetRequiredService<LanguageCatalog>();
        var changed = before.Languages.Intersect(after.Languages, StringComparer.OrdinalIgnoreCase)
            .Any(locale => !Words(languages, before, locale).SequenceEqual(Words(languages, after, locale)));
        return changed && before.ConsentTextVersion == after.ConsentTextVersion
            ? $"Bots:{bot}:ConsentTextVersion must change with the words of the consent question: it is kept with every answer. It is still \"{before.ConsentTextVersion}\"."
            : null;
    }

    private static BotProfile Profile(IServiceProvider services, string bot) => services.GetRequiredService<IOptionsMonitor<BotProfile>>().Get(bot);

    private static IEnumerable<string> Words(LanguageCatalog languages, BotProfile profile, string locale) =>
        languages.Find(profile, locale)?.Variations(Question) ?? [];
}
