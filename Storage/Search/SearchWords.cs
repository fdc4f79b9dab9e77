using System.Globalization;
using System.Text;

namespace LeadBot.Storage.Search;

/// <summary>
/// The words of a text as they are searched: lower case, without accents, letters and digits only. What a visitor typed can therefore never be
/// syntax of the search. Scripts without spaces between words give each pair of neighbouring letters.
/// </summary>
internal static class SearchWords
{
    public const int LongestWord = 40;

    private static readonly Dictionary<int, string> s_plain = new()
    {
        ['ß'] = "ss",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ı'] = "i",
    };

    /// <summary>Adds the words of a text that are not there yet, as long as there are fewer than <paramref name="most"/>.</summary>
    public static void Collect(string text, ISet<string> words, int most)
    {
        var word = new StringBuilder();
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (words.Count >= most)
            {
                return;
            }

            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            {
                continue; // an accent, or a soft hyphen, inside a word
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                Append(rune, word);
            }
            else
            {
                Finish(word, words);
            }
        }

        Finish(word, words);
    }

    /// <summary>The words of a search, in their order.</summary>
    public static IReadOnlyList<string> OfQuery(string text, int most)
    {
        // A phone number however it is grouped.
        if (text.All(letter => char.IsAsciiDigit(letter) || " +-()/.".Contains(letter, StringComparison.Ordinal)) && text.Count(char.IsAsciiDigit) >= 6)
        {
            return [string.Concat(text.Where(char.IsAsciiDigit))];
        }

        var words = new OrderedSet();
        Collect(text, words, most);
        return words.InOrder;
    }

    private static void Append(Rune rune, StringBuilder word)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (s_plain.TryGetValue(lower.Value, out var plain))
        {
            word.Append(plain);
        }
        else
        {
            word.Append(lower.ToString());
        }
    }

    private static void Finish(StringBuilder word, ISet<string> words)
    {
        if (word.Length == 0)
        {
            return;
        }

        var text = word.ToString();
        word.Clear();
        if (!text.Any(IsWithoutSpaces))
        {
            words.Add(text.Length > LongestWord ? text[..LongestWord] : text);
        }
        else if (text.Length == 1)
        {
            words.Add(text);
        }
        else
        {
            for (var i = 0; i + 1 < text.Length; i++)
            {
                words.Add(text.Substring(i, 2));
            }
        }
    }

    /// <summary>Thai to Khmer, kana, Han and Hangul; surrogates stand for the rarer Han letters.</summary>
    private static bool IsWithoutSpaces(char letter) =>
        letter is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF')
            or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF') or (>= '\uD800' and <= '\uDFFF');

    private static string Decomposed(string text)
    {
        try
        {
            return Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return text; // half of a pair: its letters are read as they are
        }
    }

    /// <summary>A set of few that remembers who came first.</summary>
    private sealed class OrderedSet : HashSet<string>, ISet<string>
    {
        public List<string> InOrder { get; } = [];

        bool ISet<string>.Add(string item)
        {
            if (!Add(item))
            {
                return false;
            }

            InOrder.Add(item);
            return true;
        }
    }
}
