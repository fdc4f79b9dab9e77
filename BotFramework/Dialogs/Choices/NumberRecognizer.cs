using System.Globalization;
using System.Text.RegularExpressions;

namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>Numbers written in digits, and English number words up to ten.</summary>
internal static partial class NumberRecognizer
{
    private static readonly string[] s_words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Whole numbers that stand alone; "3.5" and "a4" are none.</summary>
    public static IEnumerable<FoundNumber> FindWhole(string? text)
    {
        foreach (Match match in Written().Matches(text ?? ""))
        {
            if (long.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                yield return new FoundNumber(match.Index, match.Index + match.Length - 1, match.Value, value);
            }
            else if (Array.IndexOf(s_words, match.Value.ToLowerInvariant()) is > 0 and var word)
            {
                yield return new FoundNumber(match.Index, match.Index + match.Length - 1, match.Value, word);
            }
        }
    }

    /// <summary>The first number, its separators read as the culture writes them.</summary>
    public static decimal? FindFirst(string? text, CultureInfo culture)
    {
        foreach (Match match in Written().Matches(text ?? ""))
        {
            if (TryRead(match.Value, culture, out var value))
            {
                return value;
            }

            if (Array.IndexOf(s_words, match.Value.ToLowerInvariant()) is >= 0 and var word)
            {
                return word;
            }
        }

        return null;
    }

    // "3,5" must not be read as 35: a group separator is one only where three digits follow.
    private static bool TryRead(string written, CultureInfo culture, out decimal value)
    {
        var plain = Groups(culture).Replace(written, "$1");
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, culture, out value);
    }

    private static Regex Groups(CultureInfo culture) => culture.NumberFormat.NumberGroupSeparator switch
    {
        "," => CommaGroups(),
        "." => PointGroups(),
        _ => SpaceGroups(),
    };

    [GeneratedRegex(@"(?<=^-?\d{1,3}(?:,\d{3})*),(\d{3})(?=,|\.|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommaGroups();

    [GeneratedRegex(@"(?<=^-?\d{1,3}(?:\.\d{3})*)\.(\d{3})(?=,|\.|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PointGroups();

    [GeneratedRegex(@"(?<=^-?\d{1,3}(?:['\u2019\u00A0\u202F]\d{3})*)['\u2019\u00A0\u202F](\d{3})(?=\D|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpaceGroups();

    [GeneratedRegex(
        @"(?<![\p{L}\d.,])(?:-?\d+(?:[.,'\u2019\u00A0\u202F]\d+)*|zero|one|two|three|four|five|six|seven|eight|nine|ten)(?![\p{L}\d])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
