using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Dialogs.Language;

/// <summary>Checks at start that a bot has approved words for all that it may have to say, in each language that its settings approve.</summary>
public sealed class LanguageValidator(LanguageCatalog catalog) : IValidateOptions<BotProfile>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BotProfile options)
    {
        var faults = Settings(name, options).ToList();
        faults.AddRange(OwnTexts.Faults($"Bots:{name}:Texts", options, catalog));
        faults.AddRange(options.Languages.Select(catalog.Find).OfType<ApprovedLanguage>().Distinct()
            .SelectMany(file => Texts(name, options, file, catalog.Find(options, file.Locale) ?? file)));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Settings(string? name, BotProfile bot)
    {
        if (catalog.Find(bot.Locale) is not { } language)
        {
            yield return $"Bots:{name}:Locale \"{bot.Locale}\" has no language file. {There()}";
        }
        else if (!language.IsApproved && !bot.Locales.Contains(bot.Locale, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"Bots:{name}:Locale \"{bot.Locale}\" is a draft that nobody has approved yet (\"approved\": false). "
                + $"When somebody has read {language.Locale}.json, list \"{bot.Locale}\" in Bots:{name}:Locales.";
        }

        for (var i = 0; i < bot.Locales.Count; i++)
        {
            var locale = bot.Locales[i];
            if (catalog.Find(locale) is not { } listed)
            {
                yield return $"Bots:{name}:Locales:{i} \"{locale}\" has no language file. {There()}";
            }
            else if (bot.Locales.Take(i).Any(other => catalog.Find(other) == listed))
            {
                yield return $"Bots:{name}:Locales:{i} \"{locale}\" is a language that stands there already.";
            }
        }

        foreach (var locale in bot.AnswerHoursIn.Keys.Where(locale => catalog.Find(locale) is null))
        {
            yield return $"Bots:{name}:AnswerHoursIn:{locale} is for a language without a language file. {There()}";
        }
    }

    /// <param name="spoken">The file with the bot's own texts, whose placeholders <see cref="OwnTexts"/> checks.</param>
    private static IEnumerable<string> Texts(string? name, BotProfile bot, ApprovedLanguage language, ApprovedLanguage spoken)
    {
        var missing = LanguageKeys.Required(bot).Where(key => !spoken.Has(key))
            .Select(key => $"Language file {language.Locale}.json has no text \"{key}\", which Bots:{name} needs.");
        var unknown =
            from key in language.Keys
            from text in language.Variations(key)
            from placeholder in Placeholders.In(text)
            where !Placeholders.All.Contains(placeholder)
            select $"Language file {language.Locale}.json: \"{key}\" has the unknown placeholder {{{placeholder}}}; there are {{{string.Join("}, {", Placeholders.All)}}}.";
        return missing.Concat(unknown);
    }

    private string There() => $"There are: {string.Join(", ", catalog.Locales.Order(StringComparer.Ordinal))}.";
}
