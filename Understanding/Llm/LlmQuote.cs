using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Llm;

/// <summary>Where words that the model says it has read stand in the visitor's message: letter for letter, and as whole words.</summary>
internal static class LlmQuote
{
    private const int Longest = 500;
    private const int MostPlaces = 8;

    /// <summary>Why words are no quote at all, or null: empty, without a letter or digit, or so long that they point at nothing.</summary>
    public static string? Fault(string quote) => quote.Length > Longest || !quote.Any(char.IsLetterOrDigit) ? "quote_length" : null;

    /// <summary>Each place where the quote stands.</summary>
    public static IEnumerable<int> Places(string text, string quote)
    {
        var found = 0;
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0 && found < MostPlaces; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            if (IsWhole(text, at, quote.Length))
            {
                found++;
                yield return at;
            }
        }
    }

    /// <summary>Where a value stands in its quote, whatever its capitals; -1 where it does not.</summary>
    public static int Find(string quote, string value)
    {
        for (var at = quote.IndexOf(value, StringComparison.OrdinalIgnoreCase); at >= 0; at = quote.IndexOf(value, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (IsWhole(quote, at, value.Length))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The tokens that a stretch of the message touches, or null where it touches none.</summary>
    public static (int First, int Last)? Tokens(Message message, int start, int length)
    {
        int first = -1, last = -1;
        for (var i = 0; i < message.Count && message[i].Start < start + length; i++)
        {
            if (message[i].End > start)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return first < 0 ? null : (first, last);
    }

    /// <summary>The clause around tokens, as text and where it starts: what stands beside words can make them mean something else.</summary>
    public static TextSpan Clause(Message message, int first, int last)
    {
        while (first > 0 && message[first].Before < Break.Comma)
        {
            first--;
        }

        while (last + 1 < message.Count && message[last + 1].Before < Break.Comma)
        {
            last++;
        }

        return message.Span(first, last);
    }

    // "40" does not stand in "1940", nor "art" in "startup". Scripts without spaces have no such ends.
    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !Joins(text[at - 1], text[at])) && (at + length == text.Length || !Joins(text[at + length - 1], text[at + length]));

    private static bool Joins(char before, char after) =>
        (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after) && !IsUnspaced(before) && !IsUnspaced(after)
            && (char.IsDigit(before) == char.IsDigit(after) || char.IsLetter(before)))
        || (char.IsHighSurrogate(before) && char.IsLowSurrogate(after));

    private static bool IsUnspaced(char letter) => char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.OtherLetter;
}
