using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Dialogs.Language;

/// <summary>Checks at start that a bot has approved words for all that it may have to say.</summary>
public sealed class LanguageValidator(LanguageCatalog catalog) : IValidateOptions<BotProfile>
{
    private static readonly string[] s_placeholders = ["bot", "company", "privacy", "hours"];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BotProfile options)
    {
        if (catalog.Find(options.Locale) is not { } language)
        {
            return ValidateOptionsResult.Fail(
                $"Bots:{name}:Locale \"{options.Locale}\" has no language file. There are: {string.Join(", ", catalog.Locales)}.");
        }

        if (!language.IsApproved)
        {
            return ValidateOptionsResult.Fail($"Bots:{name}:Locale \"{options.Locale}\" is a draft that nobody has approved yet (\"approved\": false).");
        }

        var missing = LanguageKeys.Required(options).Where(key => !language.Has(key))
            .Select(key => $"Language file {language.Locale}.json has no text \"{key}\", which Bots:{name} needs.");
        var faults = missing.Concat(UnknownPlaceholders(language)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> UnknownPlaceholders(ApprovedLanguage language) =>
        from key in language.Keys
        from text in language.Variations(key)
        from System.Text.RegularExpressions.Match match in ApprovedLanguage.Placeholder().Matches(text)
        where !s_placeholders.Contains(match.Groups[1].Value)
        select $"Language file {language.Locale}.json: \"{key}\" has the unknown placeholder {match.Value}; there are {{{string.Join("}, {", s_placeholders)}}}.";
}
