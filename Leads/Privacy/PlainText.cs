using System.Globalization;
using System.Text;

namespace LeadBot.Leads.Privacy;

/// <summary>
/// A text as a reader sees it: full-width letters and foreign digits are plain ones, what has no width is left out. So a number cannot
/// hide between invisible characters. Knows where each letter stood.
/// </summary>
internal sealed class PlainText
{
    // Where each letter stands in the text as it was; null where nothing had to change, which is nearly always.
    private readonly List<int>? _from;
    private readonly string _original;

    private PlainText(string original, string text, List<int>? from) => (_original, Text, _from) = (original, text, from);

    public string Text { get; }

    public static PlainText Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F');
        while (first >= 0 && Plain(text, first) == (text[first], 1))
        {
            var next = text.AsSpan(first + 1).IndexOfAnyExceptInRange('\0', '\u007F');
            first = next < 0 ? -1 : first + 1 + next;
        }

        if (first < 0)
        {
            return new PlainText(text, text, null);
        }

        var plain = new StringBuilder(text.Length);
        List<int> from = new(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var (c, width) = text[i] < '\u0080' ? (text[i], 1) : Plain(text, i);
            if (c is { } letter)
            {
                plain.Append(letter);
                from.Add(i);
            }

            i += width;
        }

        return new PlainText(text, plain.ToString(), from);
    }

    /// <summary>The stretch where it stands in the text as it was, everything without width between its letters included.</summary>
    public SensitiveSpan Original(SensitiveSpan span)
    {
        if (_from is null)
        {
            return span;
        }

        var start = _from[span.Offset];
        var last = _from[span.End - 1];
        var end = last + (char.IsHighSurrogate(_original[last]) && last + 1 < _original.Length && char.IsLowSurrogate(_original[last + 1]) ? 2 : 1);
        return span with { Offset = start, Length = end - start };
    }

    /// <summary>The letter to read at a place, null for one without width, and how many units it takes.</summary>
    private static (char? Letter, int Width) Plain(string text, int at)
    {
        var c = text[at];
        switch (c)
        {
            case >= '\uFF01' and <= '\uFF5E':
                return ((char)(c - 0xFEE0), 1);
            case '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\u20E3' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F'):
                return (null, 1);
            case (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63':
                return ('-', 1);
            case '\u2192' or '\u21D2':
                return ('>', 1);
            case '\u2018' or '\u2019':
                return ('\'', 1);
            case '\u201C' or '\u201D' or '\u201E':
                return ('"', 1);
            case '\uD835' when at + 1 < text.Length && text[at + 1] is >= '\uDFCE' and <= '\uDFFF':
                return ((char)('0' + ((text[at + 1] - 0xDFCE) % 10)), 2);
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.SpaceSeparator => (' ', 1),
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ('\n', 1),
            UnicodeCategory.DecimalDigitNumber => ((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)), 1),
            _ => (c, 1),
        };
    }
}
