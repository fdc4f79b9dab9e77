using System.Reflection;

namespace LeadBot.Dialogs.Language;

/// <summary>The approved languages that the program carries.</summary>
public sealed class LanguageCatalog(IEnumerable<ApprovedLanguage> languages)
{
    private readonly Dictionary<string, ApprovedLanguage> _languages = languages.ToDictionary(language => language.Locale, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Locales => _languages.Keys;

    /// <summary>The languages that are built in (<c>Dialogs/Language/*.json</c>).</summary>
    public static LanguageCatalog BuiltIn() => new(Read(typeof(LanguageCatalog).Assembly));

    public ApprovedLanguage? Find(string locale) => _languages.GetValueOrDefault(locale) ?? _languages.GetValueOrDefault(Short(locale));

    /// <summary>The visitor's language where it is approved, else the bot's own.</summary>
    /// <exception cref="InvalidOperationException">The bot's own language is missing; the check at start should have said so.</exception>
    public ApprovedLanguage For(string? visitorLocale, string botLocale) =>
        visitorLocale is { Length: > 0 } && Find(visitorLocale) is { IsApproved: true } language
            ? language
            : Find(botLocale) ?? throw new InvalidOperationException($"There is no language file for \"{botLocale}\".");

    private static string Short(string locale) => locale.Split('-', '_')[0];

    private static IEnumerable<ApprovedLanguage> Read(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return LanguageFile.Read(name, stream);
        }
    }
}
