using System.Globalization;

namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>English ordinals up to ten, "last", and digits with an ending such as "2nd".</summary>
internal static class OrdinalRecognizer
{
    private static readonly string[] s_words =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] s_endings = ["st", "nd", "rd", "th"];

    public static IEnumerable<FoundNumber> FindAll(string? text)
    {
        foreach (var word in Tokenizer.Words(text))
        {
            if (Value(word.Normalized) is { } value)
            {
                yield return new FoundNumber(word.Start, word.End, text![word.Start..(word.End + 1)], value);
            }
        }
    }

    private static long? Value(string word)
    {
        if (word == "last")
        {
            return -1;
        }

        if (Array.IndexOf(s_words, word) is >= 0 and var index)
        {
            return index + 1;
        }

        return word.Length > 2
            && Array.Exists(s_endings, ending => word.EndsWith(ending, StringComparison.Ordinal))
            && long.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
    }
}
