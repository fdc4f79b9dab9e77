using System.Text.RegularExpressions;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Messages;

/// <summary>Cuts a message into tokens once, for all recognisers.</summary>
internal static partial class Tokeniser
{
    private static readonly WordList Abbreviations = WordList.Load("abbreviations");

    [GeneratedRegex(@"[A-Za-z0-9._%+\-']+@[A-Za-z0-9\u00C0-\u024F\-]+(\.[A-Za-z0-9\u00C0-\u024F\-]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex EmailShape { get; }

    [GeneratedRegex(@"(https?://|www\.)[^\s<>""]+|\b[a-z0-9\-]+(\.[a-z0-9\-]+)*\.(com|net|org|io|co|ai|app|dev|eu|de|fr|es|it|nl|uk|us|ca|au|pl|se|no|dk|fi|ch|at|be|pt|br|in|jp|mx|ie|nz|za|info|biz|example|cloud|shop|store|tech)(/[^\s<>""]*)?\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex UrlShape { get; }

    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 4);
        var whole = WholeSpans(text);
        var markers = ListMarkers.Find(text);
        var next = 0;
        var before = Break.Sentence;
        for (var i = 0; i < text.Length;)
        {
            while (next < whole.Count && whole[next].Start < i)
            {
                next++;
            }

            if (next < whole.Count && whole[next].Start == i)
            {
                tokens.Add(whole[next] with { Before = before });
                i = whole[next].End;
                before = Break.None;
                continue;
            }

            if (markers.TryGetValue(i, out var behind))
            {
                (before, i) = (Break.Sentence, behind);
                continue;
            }

            var kind = KindAt(text, i, out var end);
            if (kind is { } found)
            {
                tokens.Add(new Token(i, end, Normal(text.AsSpan(i, end - i), found), found, before));
                before = Break.None;
                i = end;
            }
            else
            {
                before = Stronger(before, BreakAt(text, i, tokens));
                i++;
            }
        }

        return tokens;
    }

    private static List<Token> WholeSpans(string text)
    {
        List<Token> spans = [];
        if (text.Contains('@', StringComparison.Ordinal))
        {
            foreach (var match in EmailShape.EnumerateMatches(text))
            {
                var start = match.Index;
                while (start < match.Index + match.Length && text[start] is '.' or '\'' or '-' or '+' or '%')
                {
                    start++;
                }

                var end = match.Index + match.Length;
                spans.Add(new Token(start, end, text[start..end], TokenKind.Email, Break.None));
            }
        }

        if (text.Contains('.', StringComparison.Ordinal))
        {
            foreach (var match in UrlShape.EnumerateMatches(text))
            {
                var end = match.Index + match.Length;
                while (end > match.Index && text[end - 1] is '.' or ',' or '!' or '?' or ')' or ';' or ':')
                {
                    end--;
                }

                var start = match.Index;
                if (end > start && !spans.Exists(span => span.Start < end && start < span.End))
                {
                    spans.Add(new Token(start, end, text[start..end], TokenKind.Url, Break.None));
                }
            }
        }

        spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return spans;
    }

    private static TokenKind? KindAt(string text, int i, out int end)
    {
        var c = text[i];
        end = i + 1;
        if (char.IsAsciiDigit(c))
        {
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsInsideNumber(text, end)))
            {
                end++;
            }

            return TokenKind.Number;
        }

        if (MoneyPrefix(text, i) is > 0 and var prefix)
        {
            end = i + prefix;
            return TokenKind.Word;
        }

        if (Counters.LengthAt(text, i) is > 0 and var counter)
        {
            end = i + counter;
            return TokenKind.Word;
        }

        if (IsLetter(c) || char.IsDigit(c))
        {
            while (end < text.Length && (IsLetter(text[end]) || char.IsDigit(text[end]) && !(char.IsAsciiDigit(text[end]) && text[end - 1] >= '\u3000') || IsInsideWord(text, end)))
            {
                end++;
            }

            return TokenKind.Word;
        }

        if (c is ('\u2705' or '\u2714' or '\u2713' or '\u2611') && text.Length <= 3)
        {
            return TokenKind.Sign; // a tick by itself says yes; before a line it is a bullet
        }

        if (c is '&' or '@' or '#' or '%' or '+' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol)
        {
            return TokenKind.Sign;
        }

        if (char.IsHighSurrogate(c) && end < text.Length && char.IsLowSurrogate(text[end]))
        {
            end++;
            return TokenKind.Sign;
        }

        return null;
    }

    // "GBP15k", "R150k": the currency is a word of its own.
    private static int MoneyPrefix(string text, int i)
    {
        var letters = 0;
        while (letters < 4 && i + letters < text.Length && char.IsAsciiLetter(text[i + letters]))
        {
            letters++;
        }

        if (letters is 0 or 4 || i + letters + 1 >= text.Length || !char.IsAsciiDigit(text[i + letters]) || !char.IsAsciiDigit(text[i + letters + 1]))
        {
            return 0;
        }

        return text[i] == 'R' && letters == 1 || letters > 1 && Claims.Currencies.IsCurrency(text.Substring(i, letters).ToLowerInvariant()) ? letters : 0;
    }

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsInsideNumber(string text, int i) =>
        text[i] is '.' or ',' or '\'' or '\u2019' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);

    private static bool IsInsideWord(string text, int i) =>
        text[i] is '\'' or '\u2019' && i + 1 < text.Length && char.IsLetter(text[i + 1]);

    private static Break BreakAt(string text, int i, List<Token> tokens)
    {
        switch (text[i])
        {
            case '\n' or '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F':
                return Break.Sentence;
            case '.':
                var ends = i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1]);
                return !ends || IsAbbreviation(text, i, tokens) ? Break.Space : Break.Sentence;
            case ';' or ':' or '=' or '(' or ')' or '[' or ']' or '|' or '\u2022' or '"' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB':
                return Break.Clause;
            case ',' or '\uFF0C' or '\u3001' or '\u2013' or '\u2014':
                return Break.Comma;
            case '/':
                return i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]) ? Break.Hyphen : Break.Comma;
            case '-':
                var spaced = i == 0 || i + 1 >= text.Length || char.IsWhiteSpace(text[i - 1]) || char.IsWhiteSpace(text[i + 1]);
                return spaced ? Break.Comma : Break.Hyphen;
            default:
                return Break.Space;
        }
    }

    // "Mr. Kim", "J. Doe" and "Acme Inc. wants" go on; "We are Acme. We" does not.
    private static bool IsAbbreviation(string text, int dot, List<Token> tokens)
    {
        if (tokens.Count == 0 || tokens[^1].End != dot || dot + 1 >= text.Length)
        {
            return false;
        }

        var last = tokens[^1];
        return Abbreviations.Contains(last.Norm) || (last.Length == 1 && char.IsUpper(text[last.Start]) && last.Norm != "i");
    }

    private static Break Stronger(Break a, Break b) => a > b ? a : b;

    private static string Normal(ReadOnlySpan<char> word, TokenKind kind)
    {
        if (kind != TokenKind.Word)
        {
            return word.ToString();
        }

        Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lower);
        lower.Replace('\u2019', '\'');
        var mark = lower.IndexOf('\'');
        if (mark < 0)
        {
            // A capital may begin a name, which is never mended.
            var norm = lower.ToString();
            return char.IsUpper(word[0]) ? norm : Typos.Meant(norm) ?? norm;
        }

        // "we're" must not become "were", nor "we'll" "well"; a possessive keeps its mark as well.
        var tail = lower[(mark + 1)..];
        var merges = tail is "t" or "m" or "ve" || (tail is "s" && IsContractedIs(lower[..mark]));
        return merges ? string.Concat(lower[..mark], tail) : lower.ToString();
    }

    private static bool IsContractedIs(ReadOnlySpan<char> head) =>
        head is "it" or "that" or "what" or "here" or "there" or "who" or "let" or "how" or "where" or "name" or "when";
}
