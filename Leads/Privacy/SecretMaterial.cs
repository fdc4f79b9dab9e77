using System.Buffers;

namespace LeadBot.Leads.Privacy;

/// <summary>
/// Confidential business material: what is told under secrecy, pasted contracts, lists of customers and of salaries. Flagged and kept. "That's
/// confidential" refuses an answer, and "would you sign an NDA?" asks; neither tells a secret.
/// </summary>
internal static class SecretMaterial
{
    private const int FewestWords = 3;
    private const int FewestRows = 3;
    private const int ShortestContract = 300;
    private const int FewestClauses = 4;
    private const int LongestRow = 300;

    private static readonly string[] Markers =
    [
        "under nda", "under an nda", "under our nda", "under the nda", "under strict nda", "confidential", "do not share", "don't share", "dont share", "not for distribution", "do not distribute", "do not forward", "don't forward", "internal use only",
        "internal only", "trade secret", "keep this between us", "stays between us", "just between us", "remains between us", "between you and me", "strictly private", "off the record", "not public yet", "not yet public", "vertraulich", "confidentiel", "confidencial", "geheim:", "don't tell anyone", "do not tell anyone",
    ];

    private static readonly string[] Clauses =
        ["this agreement", "hereinafter", "hereby", "whereas", "the parties", "either party", " shall ", "governing law", "governed by the laws", "in witness whereof", "indemnif", "effective date", "termination", "confidential information", "liability", "force majeure", "obligations"];

    private static readonly SearchValues<string> MarkerSigns = SearchValues.Create(Markers, StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> ClauseSigns = SearchValues.Create(Clauses, StringComparison.OrdinalIgnoreCase);

    // Wishes, questions, refusals and offers about secrecy tell nothing.
    private static readonly SearchValues<string> NoDisclosure = SearchValues.Create(
        [
            "can you", "could you", "do you", "would you", "will you", "are you", "can we", "could we", "should we", "need to sign", "need an nda", "sign an", "sign a ", "signing", "signed nda first", "can't", "cannot", "cant ", "won't", "rather not", "not able", "not allowed",
            "may not", "prefer not", "unable", "if ", "how do", "how is", "is it", "is my", "is our", "is this", "stay confidential", "stays confidential", "kept confidential", "keep our", "keeps our", "keep my", "we handle", "we work with", "we process", "we store", "confidentiality", "because", "we have confidential",
            "confidential data", "confidential documents", "confidential information", "confidential files", "not confidential", "nothing confidential", "share with", "i don't share", "we don't share", "we do not share", "i do not share", "they don't", "people don't", "teams don't", "systems don't", "departments don't",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public static void Add(List<SensitiveSpan> spans, string text)
    {
        foreach (var (start, end) in Sentences.With(MarkerSigns, text))
        {
            if (Discloses(text, start, end) is { } last)
            {
                spans.Add(new SensitiveSpan("confidential", start, last - start, Masked: false));
            }
        }

        if (text.Length >= ShortestContract && Contract(text) is { } contract)
        {
            spans.Add(contract);
        }

        if (text.AsSpan().Count('\n') >= FewestRows - 1 && text.AsSpan().ContainsAny(Digits) | text.Contains('@', StringComparison.Ordinal))
        {
            AddLists(spans, text);
        }
    }

    /// <summary>Where what is told under secrecy ends: its sentence, and the next one where the first only announces it.</summary>
    private static int? Discloses(string text, int start, int end)
    {
        var sentence = text.AsSpan(start, end - start);
        var at = sentence.IndexOfAny(MarkerSigns);
        if (sentence.ContainsAny(NoDisclosure) || (end < text.Length && text[end] == '?'))
        {
            return null;
        }

        var before = sentence[..at];
        var marker = Markers.First(marker => text.AsSpan(start + at).StartsWith(marker, StringComparison.OrdinalIgnoreCase));
        var behind = sentence[(at + marker.Length)..];
        if (marker.StartsWith("confidential", StringComparison.Ordinal) && IsAdjective(before, behind))
        {
            return null;
        }

        if (Names(before, "that's", "that is", "thats", "it's", "its", "it is", "our", "my", "are") && before.Length < 40 && !(behind.TrimStart() is [':' or '-', ..] or ['b', 'u', 't', ..]))
        {
            // "That's confidential", "our pricing is confidential": an answer is refused or the need described.
            if (Words(behind) < FewestWords || !Names(before, "this", "following", "attached", "below"))
            {
                return null;
            }
        }

        if (Words(behind) + (marker.Contains("nda", StringComparison.Ordinal) ? Words(before) - 2 : 0) >= FewestWords)
        {
            return end;
        }

        // "This is confidential. We are being bought in May."
        var isAnnounced = Names(before, "this", "following", "attached", "below", "please", "strictly", "what follows") || before.Trim().IsEmpty;
        var next = text.AsSpan(end).TrimStart(".!;: \n\r-");
        var stop = next.IndexOfAny(".!?\n");
        next = stop < 0 ? next : next[..stop];
        return isAnnounced && Words(next) >= FewestWords + 1 ? text.Length - text.AsSpan(end).TrimStart(".!;: \n\r-").Length + next.Length : null;
    }

    // "They gave our confidential plans away" tells no plan.
    private static bool IsAdjective(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) =>
        !before.Trim().IsEmpty && behind.Length > 1 && behind[0] == ' ' && char.IsLetter(behind[1])
        && !Names(before, "is", "strictly", "highly", "treat", "keep", "following", "attached", "below") && !Names(behind[..Math.Min(behind.Length, 5)], "but", "and", "so");

    private static SensitiveSpan? Contract(string text)
    {
        int found = 0, first = 0, last = 0;
        long seen = 0;
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(ClauseSigns);
            if (next < 0)
            {
                break;
            }

            at += next;
            for (var i = 0; i < Clauses.Length; i++)
            {
                if (text.AsSpan(at).StartsWith(Clauses[i], StringComparison.OrdinalIgnoreCase))
                {
                    first = seen == 0 ? at : first;
                    found += (seen & (1L << i)) == 0 ? 1 : 0;
                    seen |= 1L << i;
                    last = at + Clauses[i].Length;
                    break;
                }
            }

            at++;
        }

        return found >= FewestClauses ? new SensitiveSpan("confidential", first, last - first, Masked: false) : null;
    }

    /// <summary>Three rows and more, one below the other, each with a name and an address, or a name and an amount.</summary>
    private static void AddLists(List<SensitiveSpan> spans, string text)
    {
        int start = -1, end = 0, rows = 0;
        for (var at = 0; at <= text.Length;)
        {
            var length = at == text.Length ? 0 : text.AsSpan(at).IndexOf('\n');
            var stop = length < 0 || at == text.Length ? text.Length : at + length;
            var row = text.AsSpan(at, stop - at).Trim();
            if (SecretRows.IsRow(row.Length > LongestRow ? [] : row))
            {
                start = rows++ == 0 ? at : start;
                end = stop;
            }
            else if (row.Length > 0 || at == text.Length)
            {
                if (rows >= FewestRows)
                {
                    spans.Add(new SensitiveSpan("confidential", start, end - start, Masked: false));
                }

                rows = 0;
            }

            at = stop + 1;
            if (at > text.Length && rows >= FewestRows)
            {
                spans.Add(new SensitiveSpan("confidential", start, end - start, Masked: false));
            }
        }
    }

    private static bool Names(ReadOnlySpan<char> before, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            var at = before.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetter(before[at - 1])) && (at + word.Length == before.Length || !char.IsLetter(before[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            count += char.IsLetterOrDigit(text[i]) && (i == 0 || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '\'')) ? 1 : 0;
        }

        return count;
    }
}
