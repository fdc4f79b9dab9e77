using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs.Language;

/// <summary>The language files that the program carries, and what each bot speaks of them.</summary>
public sealed class LanguageCatalog(IEnumerable<ApprovedLanguage> languages)
{
    private readonly Dictionary<string, ApprovedLanguage> _languages = languages.ToDictionary(language => language.Locale, StringComparer.OrdinalIgnoreCase);

    // Changed settings are a new profile, and so new words.
    private readonly ConditionalWeakTable<BotProfile, ConcurrentDictionary<string, BotLanguage>> _spoken = [];

    /// <summary>What may stand in braces in a text.</summary>
    public static IReadOnlyList<string> PlaceholderNames => Placeholders.All;

    public IEnumerable<string> Locales => _languages.Keys;

    /// <summary>The languages that are built in (<c>Dialogs/Language/*.json</c>).</summary>
    public static LanguageCatalog BuiltIn() => new(Read(typeof(LanguageCatalog).Assembly));

    /// <summary>The file of a locale, of <c>de</c> for <c>de-AT</c>; null where there is none.</summary>
    public ApprovedLanguage? Find(string locale) => _languages.GetValueOrDefault(locale) ?? _languages.GetValueOrDefault(Short(locale));

    /// <summary>The file of a locale with the bot's own texts in the place of its; null where there is no file.</summary>
    public ApprovedLanguage? Find(BotProfile profile, string locale) => Find(locale) is not { } file
        ? null
        : profile.Texts.FirstOrDefault(own => Find(own.Key) == file).Value is { Count: > 0 } texts ? file.With(texts) : file;

    /// <summary>The visitor's language where the bot's settings approve it, else the bot's own.</summary>
    public BotLanguage For(BotProfile profile, string? visitorLocale) => FindFor(profile, visitorLocale) ?? Spoken(profile, profile.Locale);

    /// <summary>The language of a locale as the bot speaks it; null where the bot's settings do not approve it.</summary>
    public BotLanguage? FindFor(BotProfile profile, string? locale)
    {
        if (string.IsNullOrEmpty(locale))
        {
            return null;
        }

        var approved = profile.Languages.FirstOrDefault(known => known.Equals(locale, StringComparison.OrdinalIgnoreCase))
            ?? profile.Languages.FirstOrDefault(known => Short(known).Equals(Short(locale), StringComparison.OrdinalIgnoreCase));
        return approved is null ? null : Spoken(profile, approved);
    }

    private BotLanguage Spoken(BotProfile profile, string locale)
    {
        var spoken = _spoken.GetValue(profile, static _ => new(StringComparer.OrdinalIgnoreCase));
        return spoken.TryGetValue(locale, out var known) ? known : spoken.GetOrAdd(locale, _ => Fill(profile, locale));
    }

    /// <exception cref="InvalidOperationException">The bot's language is missing; the check at start should have said so.</exception>
    private BotLanguage Fill(BotProfile profile, string locale)
    {
        var file = Find(profile, locale) ?? throw new InvalidOperationException($"There is no language file for \"{locale}\".");
        var names = profile.Languages.Select(other => file.Variations(LanguageKeys.Name(Short(other)))).Where(name => name.Count > 0).Select(name => name[0]).ToList();
        var and = file.Variations(LanguageKeys.And) is [var word, ..] ? $" {word} " : ", ";
        var list = names.Count < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + and + names[^1];
        return new BotLanguage(file, profile, list);
    }

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
