using System.Buffers;
using System.Collections.Frozen;

namespace LeadBot.Leads.Privacy;

/// <summary>
/// Statements of the visitor's health, or of somebody's whom they name. "Our clients are cancer patients" and "a diabetes app" speak of a
/// business. They are flagged and kept: they may be the need.
/// </summary>
internal static class HealthStatements
{
    private const int MostBetween = 6;

    private static readonly SearchValues<string> Signs = SearchValues.Create([.. HealthWords.Illnesses, .. HealthWords.States, .. HealthWords.Treatments, .. HealthWords.Own], StringComparison.OrdinalIgnoreCase);

    public static void Add(List<SensitiveSpan> spans, string text)
    {
        foreach (var (start, end) in Sentences.With(Signs, text))
        {
            if (Tells(text.AsSpan(start, end - start)))
            {
                spans.Add(new SensitiveSpan("health", start, end - start, Masked: false));
            }
        }
    }

    private static bool Tells(ReadOnlySpan<char> sentence)
    {
        for (var at = 0; at < sentence.Length;)
        {
            var next = sentence[at..].IndexOfAny(Signs);
            if (next < 0)
            {
                return false;
            }

            at += next;
            if ((at == 0 || !char.IsLetter(sentence[at - 1])) && TellsAt(sentence, at))
            {
                return true;
            }

            at++;
        }

        return false;
    }

    private static bool TellsAt(ReadOnlySpan<char> sentence, int at)
    {
        var rest = sentence[at..];
        foreach (var state in HealthWords.States)
        {
            if (rest.StartsWith(state, StringComparison.OrdinalIgnoreCase))
            {
                return NamesPerson(sentence[..at]);
            }
        }

        foreach (var own in HealthWords.Own)
        {
            if (rest.StartsWith(own, StringComparison.OrdinalIgnoreCase) && IsMine(sentence[..at]))
            {
                return IsOfIllness(rest[own.Length..]) || !IsBusiness(rest[own.Length..]);
            }
        }

        foreach (var illness in HealthWords.Illnesses)
        {
            if (rest.StartsWith(illness, StringComparison.OrdinalIgnoreCase) && !IsBusiness(rest[illness.Length..]) && (IsMine(sentence[..at]) || HasIt(sentence[..at])))
            {
                return true;
            }
        }

        foreach (var treatment in HealthWords.Treatments)
        {
            if (rest.StartsWith(treatment, StringComparison.OrdinalIgnoreCase) && !IsBusiness(rest[treatment.Length..], words: 1) && IsTreated(sentence[..at]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"my diagnosis of multiple sclerosis", but not "my diagnosis of the problem".</summary>
    private static bool IsOfIllness(ReadOnlySpan<char> behind)
    {
        foreach (var illness in behind.StartsWith(" of ", StringComparison.OrdinalIgnoreCase) ? HealthWords.Illnesses : [])
        {
            if (behind[4..].StartsWith(illness, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True behind a person who takes it or is in it: "I'm in", "my son is on", "I take".</summary>
    private static bool IsTreated(ReadOnlySpan<char> before)
    {
        var taken = false;
        for (var words = 0; words <= 4; words++)
        {
            var word = PopWord(ref before);
            taken |= Contains(HealthWords.Treated, word);
            if (taken && IsPerson(word))
            {
                return true;
            }

            if (word.IsEmpty || !Contains(HealthWords.Treated, word) && !Contains(HealthWords.Fillers, word))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>True behind "my" and perhaps one more word.</summary>
    private static bool IsMine(ReadOnlySpan<char> before)
    {
        var last = PopWord(ref before);
        return last is "my" or "My" || (last is "own" or "recent" or "ongoing" or "recently" or "upcoming" && PopWord(ref before) is "my" or "My");
    }

    /// <summary>True behind a person and a verb: "I have", "my wife was just", "Maria has".</summary>
    private static bool HasIt(ReadOnlySpan<char> before)
    {
        var hasVerb = false;
        for (var words = 0; words <= MostBetween; words++)
        {
            var word = PopWord(ref before);
            if (word.IsEmpty)
            {
                return false;
            }

            var isVerb = Contains(HealthWords.Verbs, word);
            hasVerb |= isVerb;
            if (hasVerb && (IsPerson(word) || (!isVerb && IsName(word, before))))
            {
                return true;
            }

            if (!isVerb && !Contains(HealthWords.Fillers, word) && !(hasVerb && Contains(HealthWords.Persons, word)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool NamesPerson(ReadOnlySpan<char> before)
    {
        for (var words = 0; words <= MostBetween; words++)
        {
            var word = PopWord(ref before);
            if (word.IsEmpty)
            {
                return false;
            }

            if (word is "we" or "We" or "We've" or "we've" || IsPerson(word) || IsName(word, before))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPerson(ReadOnlySpan<char> word) => Contains(HealthWords.Persons, word);

    // A capital within a sentence, or at its start before a verb: "Maria has". Not "Who has", nor all in capitals.
    private static bool IsName(ReadOnlySpan<char> word, ReadOnlySpan<char> before) =>
        word.Length > 2 && char.IsUpper(word[0]) && !word[1..].ContainsAnyInRange('A', 'Z')
        && word is not ("Who" or "One" or "Our" or "The" or "What" or "That" or "This" or "There" or "Where" or "How" or "Nobody" or "Everyone" or "Anyone" or "Someone" or "You" or "They" or "And" or "But" or "Which" or "Each" or "Every" or "Half" or "Many" or "Most" or "Some" or "Any" or "None" or "Currently" or "Our")
        && !before.TrimEnd().EndsWith("the", StringComparison.OrdinalIgnoreCase);

    private static bool IsBusiness(ReadOnlySpan<char> behind, int words = 2)
    {
        behind = behind.TrimStart("abcdefghijklmnopqrstuvwxyz'");
        for (; words > 0; words--)
        {
            if (behind.Length < 2 || behind[0] is not (' ' or '-'))
            {
                return false;
            }

            behind = behind[1..];
            var length = behind.IndexOfAnyExcept(Letters);
            var word = length < 0 ? behind : behind[..length];
            if (Contains(HealthWords.Business, word))
            {
                return true;
            }

            behind = behind[word.Length..];
        }

        return false;
    }

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" ,()\"-:\t");

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static ReadOnlySpan<char> PopWord(ref ReadOnlySpan<char> before)
    {
        var trimmed = before.TrimEnd(" ,()\"-:\t");
        var start = trimmed.LastIndexOfAny(Spaces) + 1;
        before = trimmed[..start];
        return trimmed[start..];
    }

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
