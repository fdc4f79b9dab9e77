using System.Globalization;
using System.Text;

namespace LeadBot.Leads.Claims;

/// <summary>
/// Which numbers a quote can mean: "1.2k", "1 500", "20-25k", "2 Mio", "forty-two". Reads for itself, without the recognisers that it
/// checks; where a sign can group or divide, both readings count.
/// </summary>
internal static class QuotedNumbers
{
    private const decimal Largest = 1_000_000_000_000_000;

    private static readonly Dictionary<string, decimal[]> Scales = new (string Words, decimal[] Values)[]
    {
        ("dozen dozens dutzend docena docenas douzaine duzia duzias dozijn dussin", [12]),
        ("hundred hundreds", [100]),
        ("k thousand thousands thou grand g t tsd tausend mille mila tkr tys tis duizend tusen tusind", [1_000]),
        ("m mil", [1_000, 1_000_000]), // a thousand in some trades and languages, a million in others
        ("mm mn mln mio mill million millions millionen millon millones milhao milhoes milione milioni miljoen miljoner", [1_000_000]),
        ("b bn billion mrd", [1_000_000_000]),
        ("lakh lakhs lac lacs", [100_000]),
        ("crore crores", [10_000_000]),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Values))).ToDictionary(StringComparer.Ordinal);

    /// <summary>True where digits stand in the quote, or number words of English.</summary>
    public static bool Any(string quote) => quote.Any(char.IsDigit) || Read(quote).Count > 0;

    /// <summary>True where the quote can mean this number: one of its numbers, or the lower end of a range that shares its scale.</summary>
    public static bool Has(string quote, decimal value) => Read(quote).Contains(value);

    /// <summary>True where two numbers of the quote make this one: "12 full time plus 3 part time" are fifteen.</summary>
    public static bool HasSum(string quote, decimal value) => Read(quote) is var found && found.Any(one => one < value && found.Contains(value - one));

    private static HashSet<decimal> Read(string quote)
    {
        var words = Words(quote);
        HashSet<decimal> found = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (!char.IsDigit(words[i][0]))
            {
                continue;
            }

            var meant = Digits(words[i]);
            if (i + 1 < words.Count && words[i + 1].Length == 3 && words[i].Length <= 3 && words[i + 1].All(char.IsDigit))
            {
                meant = [.. meant, .. Digits(string.Concat(words.Skip(i).TakeWhile((word, at) => word.All(char.IsDigit) && (at == 0 || word.Length == 3)).Take(5)))];
            }

            var scaled = i + 1 < words.Count && Scales.ContainsKey(words[i + 1]);
            Add(found, scaled ? [] : meant);
            Add(found, scaled ? [] : meant.Select(number => number + 0.5m).Where(_ => words.Contains("half")));
            Add(found, Scale(meant, words, i + 1));
            if (!scaled && words.FindIndex(i + 1, Scales.ContainsKey) is > 0 and var shared && char.IsDigit(words[shared - 1][0]))
            {
                Add(found, Scale(meant, words, shared)); // "20-25k": the scale behind the upper end
            }
        }

        Add(found, EnglishNumbers.Read(words, Scales));
        return found;
    }

    private static void Add(HashSet<decimal> found, IEnumerable<decimal> numbers) => found.UnionWith(numbers.Where(number => number < Largest));

    // "2 hundred thousand"
    private static decimal[] Scale(decimal[] numbers, List<string> words, int at)
    {
        var scaled = false;
        for (; at < words.Count && Scales.TryGetValue(words[at], out var scales); at++)
        {
            scaled = true;
            numbers = [.. numbers.Where(number => number < Largest).SelectMany(number => scales.Select(scale => number * scale))];
        }

        return scaled ? numbers : [];
    }

    /// <summary>"1.500" can be fifteen hundred or one and a half.</summary>
    private static decimal[] Digits(string word)
    {
        var plain = string.Concat(word.Where(char.IsAsciiDigit));
        List<decimal> meant = [];
        if (decimal.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
        {
            var groups = word.Split('.', ',', '\'', '\u2019');
            if (groups.Skip(1).All(group => group.Length is 2 or 3))
            {
                meant.Add(whole);
            }
        }

        var sign = word.LastIndexOfAny(['.', ',']);
        if (sign > 0 && decimal.TryParse(
            string.Concat(word.AsSpan(0, sign).ToString().Where(char.IsAsciiDigit)) + "." + word[(sign + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var divided))
        {
            meant.Add(divided);
        }

        return [.. meant];
    }

    /// <summary>Runs of digits with the signs inside them, and runs of letters, lower case and without accents.</summary>
    private static List<string> Words(string quote)
    {
        var text = quote.Normalize(NormalizationForm.FormD);
        List<string> words = [];
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isDigit = char.IsDigit(c);
            var isInside = word.Length > 0 && char.IsDigit(word[0]) && c is '.' or ',' or '\'' or '\u2019' && i + 1 < text.Length && char.IsDigit(text[i + 1]);
            if (word.Length > 0 && !isInside && (isDigit != char.IsDigit(word[0]) || !char.IsLetterOrDigit(c)) && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (isInside || char.IsLetter(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (isDigit)
            {
                word.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
