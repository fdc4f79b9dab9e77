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

    private static readonly string[] Illnesses =
    [
        "cancer", "diabetes", "diabetic", "epilepsy", "epileptic", "depression", "anxiety disorder", "bipolar", "hiv", "aids", "leukemia", "leukaemia", "tumor", "tumour", "multiple sclerosis", "parkinson", "alzheimer", "dementia", "asthma",
        "hepatitis", "schizophrenia", "ptsd", "burnout", "burn-out", "heart attack", "heart disease", "heart condition", "stroke", "miscarriage", "chronic pain", "chronic illness", "chronic disease", "crohn", "lupus", "arthritis", "autism",
        "autistic", "adhd", "disability", "kidney failure", "kidney disease", "chemotherapy", "chemo", "dialysis", "eating disorder", "addiction", "pregnant", "covid", "pneumonia", "migraine", "blood pressure", "mental breakdown", "panic attacks",
        "ms diagnosis", "endometriosis", "insomnia", "alcoholic", "depressed", "krebs", "cáncer", "câncer", "diabète",
    ];

    private static readonly string[] States =
        ["diagnosed with", "treated for", "hospitalized", "hospitalised", "in hospital", "in the hospital", "suffering from", "suffers from", "on medication", "in therapy", "on sick leave", "signed off sick", "terminally ill", "undergoing surgery", "having surgery", "need surgery", "needs surgery", "had surgery", "taking antidepressants", "take antidepressants"];

    private static readonly string[] Own =
        ["medical condition", "medical history", "medical record", "medical diagnosis", "health condition", "illness", "diagnosis", "medication", "surgery", "pregnancy", "therapist", "disability", "mental health"];

    private static readonly FrozenSet<string> Persons = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "i", "i've", "ive", "i'm", "im", "he", "she", "he's", "she's", "wife", "husband", "son", "daughter", "mother", "father", "partner", "child", "mum", "mom", "dad", "boss", "colleague", "brother", "sister", "ceo", "cfo", "cto", "founder", "director", "girlfriend", "boyfriend");

    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "have", "has", "had", "got", "suffer", "suffers", "am", "i'm", "im", "is", "was", "been", "being", "live", "lives", "living", "struggle", "struggles", "struggling", "recovering", "take", "takes", "he's", "she's", "survived", "died", "caught", "i've", "ive", "fighting", "battling", "undergoing", "getting");

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "an", "my", "also", "just", "now", "currently", "unfortunately", "still", "from", "with", "of", "type", "1", "2", "stage", "severe", "chronic", "breast", "lung", "skin", "been", "being", "living", "recovering", "diagnosed", "medication", "for",
        "pills", "antidepressants", "iii", "iv", "high", "low", "recently", "prostate", "bad", "mild", "acute", "clinical", "the", "and", "had", "got", "has", "heavily", "very", "postnatal", "months", "weeks", "is", "was", "am", "against", "six", "5", "6", "7", "8", "badly");

    private static readonly FrozenSet<string> Business = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "clinic", "clinics", "app", "apps", "software", "centre", "center", "centres", "centers", "charity", "research", "foundation", "product", "products", "startup", "patient", "patients", "practice", "company", "business", "awareness", "prevention",
        "screening", "monitoring", "management", "drug", "drugs", "care", "treatment", "treatments", "project", "platform", "services", "service", "coach", "coaching", "supplies", "devices", "device", "hospital", "ward", "department", "insurance", "trial",
        "trials", "unit", "system", "specialist", "detection", "diagnostics", "friendly", "people", "customers", "clients", "policy", "test", "tests", "testing", "restrictions", "times", "years", "pandemic", "monitors", "monitor", "machine", "machines", "of");

    private static readonly SearchValues<string> Signs = SearchValues.Create([.. Illnesses, .. States, .. Own], StringComparison.OrdinalIgnoreCase);

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
        foreach (var state in States)
        {
            if (rest.StartsWith(state, StringComparison.OrdinalIgnoreCase))
            {
                return NamesPerson(sentence[..at]);
            }
        }

        foreach (var own in Own)
        {
            if (rest.StartsWith(own, StringComparison.OrdinalIgnoreCase) && IsMine(sentence[..at]))
            {
                return !IsBusiness(rest[own.Length..]);
            }
        }

        foreach (var illness in Illnesses)
        {
            if (rest.StartsWith(illness, StringComparison.OrdinalIgnoreCase) && !IsBusiness(rest[illness.Length..]) && (IsMine(sentence[..at]) || HasIt(sentence[..at])))
            {
                return true;
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

            var isVerb = Contains(Verbs, word);
            hasVerb |= isVerb;
            if (hasVerb && (IsPerson(word) || (!isVerb && IsName(word, before))))
            {
                return true;
            }

            if (!isVerb && !Contains(Fillers, word) && !(hasVerb && Contains(Persons, word)))
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

    private static bool IsPerson(ReadOnlySpan<char> word) => Contains(Persons, word);

    // A capital within a sentence, or at its start before a verb: "Maria has". Not "Who has", nor all in capitals.
    private static bool IsName(ReadOnlySpan<char> word, ReadOnlySpan<char> before) =>
        word.Length > 2 && char.IsUpper(word[0]) && !word[1..].ContainsAnyInRange('A', 'Z')
        && word is not ("Who" or "One" or "Our" or "The" or "What" or "That" or "This" or "There" or "Where" or "How" or "Nobody" or "Everyone" or "Anyone" or "Someone" or "You" or "They" or "And" or "But" or "Which" or "Each" or "Every" or "Half" or "Many" or "Most" or "Some" or "Any" or "None" or "Currently" or "Our")
        && !before.TrimEnd().EndsWith("the", StringComparison.OrdinalIgnoreCase);

    private static bool IsBusiness(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart("abcdefghijklmnopqrstuvwxyz'");
        for (var words = 0; words < 2; words++)
        {
            if (behind.Length < 2 || behind[0] is not (' ' or '-'))
            {
                return false;
            }

            behind = behind[1..];
            var length = behind.IndexOfAnyExcept(Letters);
            var word = length < 0 ? behind : behind[..length];
            if (Contains(Business, word))
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
