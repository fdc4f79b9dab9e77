using System.Collections.Frozen;

namespace LeadBot.Understanding.Messages;

/// <summary>Number words and scales, from <c>Data/numbers.txt</c>: word, kind (unit, scale, loose), value.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, (string Kind, decimal Value)> Words = Phrases.WordList.Lines("numbers.txt")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(
            parts => parts[0],
            parts => (parts[1], decimal.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)),
            StringComparer.Ordinal);

    private static readonly string[] English =
    [
        "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        "twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "couple", "few",
    ];

    public static bool TryUnit(string norm, out decimal value) => Try(norm, "unit", out value) || GermanNumbers.TryRead(norm, out value);

    /// <summary>A unit as it stands in the list, no compound.</summary>
    internal static bool TryListed(string norm, out decimal value) => Try(norm, "unit", out value);

    /// <summary>"Mil" is a million behind an English number word and a thousand behind any other.</summary>
    public static bool IsEnglish(string norm) => Array.IndexOf(English, norm) >= 0;

    public static bool TryScale(string norm, out decimal value) => Try(norm, "scale", out value);

    public static bool TryLoose(string norm, out decimal value) => Try(norm, "loose", out value);

    private static bool Try(string norm, string kind, out decimal value)
    {
        var found = Words.TryGetValue(norm, out var entry) && entry.Kind == kind;
        value = found ? entry.Value : 0;
        return found;
    }
}
