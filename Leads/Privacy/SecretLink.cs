using System.Collections.Frozen;

namespace LeadBot.Leads.Privacy;

/// <summary>How firmly the words between a secret's name and what follows say that it follows.</summary>
internal enum SecretLinkKind
{
    None,

    /// <summary>"is": prose may follow.</summary>
    Weak,

    /// <summary>A colon, an equals sign, an arrow.</summary>
    Firm,
}

/// <summary>Reads what stands between a secret's name and its value.</summary>
internal static class SecretLink
{
    private const int MostWords = 4;
    private const int LongestAside = 40;

    /// <summary>Moves to where the value begins. "For" and up to three words may stand before the link: "password for the portal is".</summary>
    public static SecretLinkKind After(string text, ref int at, FrozenSet<string> fillers, FrozenSet<string> weak)
    {
        at = SkipAside(text, at);
        var value = at;
        var found = SecretLinkKind.None;
        var i = at;
        for (var words = 0; words <= MostWords;)
        {
            i = SkipSpace(text, i);
            if (found == SecretLinkKind.None && words == 0)
            {
                value = i;
            }

            if (i < text.Length && text[i] is ':' or '=' or '>' || (i + 1 < text.Length && text[i] == '-' && text[i + 1] is '>' or ' '))
            {
                found = SecretLinkKind.Firm;
                i += text[i] == '-' ? 2 : 1;
                i = SkipSpace(text, text.AsSpan(i).StartsWith(">") ? i + 1 : i);
                value = i;
                if (i < text.Length && text[i] is ':' or '=' && words++ < MostWords)
                {
                    continue;
                }

                break;
            }

            var end = i;
            while (end < text.Length && end - i < 30 && (char.IsLetterOrDigit(text[end]) || text[end] == '\''))
            {
                end++;
            }

            var word = text.AsSpan(i, end - i);
            if (weak.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                found = SecretLinkKind.Weak;
                i = value = SkipSpace(text, end);
                words++;
                continue;
            }

            if (words == 0 && word is "number" or "no" or "nr")
            {
                words++;
                i = value = SkipSpace(text, end);
                continue;
            }

            if (found != SecretLinkKind.None || word.Length == 0 || (words == 0 && !fillers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)))
            {
                break;
            }

            words++;
            i = end;
        }

        at = value;
        return found;
    }

    /// <summary>The quote that closes a name in JSON, and a remark in brackets: "password (for the portal): …".</summary>
    private static int SkipAside(string text, int at)
    {
        var next = SkipSpace(text, at);
        if (next < text.Length && text[next] == '(')
        {
            var length = text.AsSpan(next, Math.Min(LongestAside, text.Length - next)).IndexOf(')');
            return length < 0 ? at : next + length + 1;
        }

        return at + 1 < text.Length && text[at] is '"' or '\'' && SkipSpace(text, at + 1) is var behind && behind < text.Length && text[behind] is ':' or '=' ? at + 1 : at;
    }

    private static int SkipSpace(string text, int at)
    {
        var most = Math.Min(text.Length, at + 4);
        while (at < most && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
