using System.Text.RegularExpressions;
using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs.Language;

/// <summary>What is wrong with the texts that a bot's owner put in the place of a language file's. Each fault begins with its key.</summary>
internal static partial class OwnTexts
{
    public const int MostVariations = 5;
    public const int LongestText = 600;
    public const int LongestButton = 60;

    public static IEnumerable<string> Faults(string at, BotProfile bot, LanguageCatalog catalog)
    {
        foreach (var (locale, texts) in bot.Texts)
        {
            if (catalog.Find(locale) is not { } file)
            {
                yield return $"{at}:{locale} is for a language without a language file. There are: {string.Join(", ", catalog.Locales.Order(StringComparer.Ordinal))}.";
                continue;
            }

            foreach (var fault in texts.SelectMany(text => OfKey($"{at}:{locale}:{text.Key}", text.Key, text.Value, file)))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> OfKey(string at, string key, IList<string> variations, ApprovedLanguage file)
    {
        if (!file.Has(key) && !OfField().IsMatch(key))
        {
            yield return $"{at} is no text that the bot ever says. A question of a field of your own is \"ask.FIELD\" and \"ask.FIELD.again\", the name of a choice \"choice.FIELD.CHOICE\".";
            yield break;
        }

        if (variations.Count > MostVariations)
        {
            yield return $"{at} has {variations.Count} variations; {MostVariations} are the most.";
        }

        for (var i = 0; i < variations.Count; i++)
        {
            foreach (var fault in OfText(key, variations[i], file))
            {
                yield return $"{at}:{i} {fault}";
            }
        }
    }

    private static IEnumerable<string> OfText(string key, string text, ApprovedLanguage file)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return "is empty. Write the words, or take this variation away.";
            yield break;
        }

        var isButton = IsButton(key);
        var longest = isButton ? LongestButton : LongestText;
        if (text.Length > longest)
        {
            yield return $"has {text.Length} characters; {longest} are the most{(isButton ? " on a button" : "")}.";
        }

        foreach (var placeholder in Placeholders.In(text).Where(name => !Placeholders.All.Contains(name)).Distinct())
        {
            yield return $"has the unknown placeholder {{{placeholder}}}; there are {{{string.Join("}, {", Placeholders.All)}}}.";
        }

        if (Placeholders.In(text).Contains(Placeholders.Opening) && !file.Variations(key).Any(ours => Placeholders.In(ours).Contains(Placeholders.Opening)))
        {
            yield return $"cannot hold {{{Placeholders.Opening}}}: it is known only where a person is called outside business hours.";
        }

        // What every variation of ours says stands there for a reason: that it is a bot, the privacy notice.
        var needed = file.Variations(key).Select(Placeholders.In).Aggregate((IEnumerable<string>?)null, (all, names) => all is null ? names : all.Intersect(names)) ?? [];
        foreach (var placeholder in needed.Except(Placeholders.In(text)))
        {
            yield return $"must hold {{{placeholder}}}, as the text that it replaces does.";
        }

        if (key.StartsWith("ask.", StringComparison.Ordinal) && text.Count(letter => letter is '?' or '？') != 1)
        {
            yield return "must be one question: exactly one question mark.";
        }

        var known = file.Variations(key).SelectMany(Promises.Find).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var promise in isButton ? [] : Promises.Find(text).Where(words => !known.Contains(words)).Distinct())
        {
            yield return $"promises \"{promise}\". Prices, dates, discounts, guarantees and fit are a person's to promise; say it without, or put it into the approved answers.";
        }
    }

    // What visitors press is their word, not ours ("within a month").
    private static bool IsButton(string key) => key.StartsWith("choice.", StringComparison.Ordinal) || key.StartsWith("button.", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:ask\.[a-z][A-Za-z0-9]{0,39}(?:\.again|\.[a-z][A-Za-z0-9-]{0,39})?|choice\.[a-z][A-Za-z0-9]{0,39}\.[a-z][A-Za-z0-9]{0,39})$")]
    private static partial Regex OfField();
}
