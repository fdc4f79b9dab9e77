using System.Buffers;
using System.Text.RegularExpressions;

namespace LeadBot.Leads.Privacy;

/// <summary>Statements that are sensitive by what they tell: the visitor's own health, and material under secrecy.</summary>
internal static partial class SensitiveStatements
{
    private const string Illness =
        "cancer|diabetes|diabetic|epilepsy|epileptic|depression|anxiety disorder|bipolar|hiv|aids|leukemia|leukaemia|tumou?r|multiple sclerosis|parkinson'?s?|alzheimer'?s?|dementia|asthma|hepatitis|"
        + "schizophrenia|ptsd|burn-?out|heart attack|heart disease|heart condition|stroke|miscarriage|chronic (?:pain|illness|disease)|crohn'?s?|lupus|arthritis|autism|autistic|adhd|disability|kidney (?:failure|disease)|chemotherapy|chemo|dialysis|eating disorder|addiction";

    [GeneratedRegex(@"\b(?:i|i've|we|my (?:wife|husband|son|daughter|mother|father|partner|child|mum|mom|dad|boss|colleague|brother|sister)|he|she)\b[^.!?\n]{0,40}\b(?:was|were|been|got|is|am|are|being)\s+(?:recently |just |also )?(?:diagnosed with|treated for|hospitali[sz]ed|in hospital (?:for|with)|suffering from|on medication for|in therapy for|on sick leave)[^.!?\n]{0,60}",
        RegexOptions.IgnoreCase, 100)]
    private static partial Regex Diagnosis { get; }

    [GeneratedRegex(@"\b(?:i|i've)\s+(?:also |just |now |currently |unfortunately |still )?(?:have|had|got|suffer from|live with|am living with|struggle with|am recovering from|take (?:medication|pills|antidepressants) for|am|'m)\s+(?:a |an |my |type [12] |stage [0-9iv]+ |severe |chronic |breast |lung )*(?:" + Illness + @")\b",
        RegexOptions.IgnoreCase, 100)]
    private static partial Regex OwnIllness { get; }

    [GeneratedRegex(@"\bmy\s+(?:own |recent |ongoing )?(?:" + Illness + @"|medical (?:condition|history|record|records|diagnosis)|illness|diagnosis|medication|surgery|pregnancy)\b",
        RegexOptions.IgnoreCase, 100)]
    private static partial Regex MyIllness { get; }

    [GeneratedRegex(@"\b(?:this is|it is|it's|that is|covered|material|document|documents|contract|attached|following|below)\b[^.!?\n]{0,30}\bunder (?:an |our |the |strict )?nda\b[^.!?\n]{0,80}|\b(?:strictly )?confidential\s*:\s*\S[^\n]{3,200}|\b(?:internal use only|not for distribution|trade secret)\b\s*[:\-][^\n]{3,200}|\bunder (?:an |our |the )?nda\s*[:,\-][^\n]{10,200}",
        RegexOptions.IgnoreCase, 100)]
    private static partial Regex Secret { get; }

    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "diagnos", "treated for", "hospital", "suffering", "medication", "therapy", "sick leave", "nda", "confidential", "internal use", "not for distribution", "trade secret", "medical", "illness", "surgery", "pregnan",
            .. Illness.Split('|').Select(static word => new string([.. word.TakeWhile(char.IsAsciiLetter)])).Where(static stem => stem.Length > 2).Select(static stem => stem.StartsWith("tumo", StringComparison.Ordinal) ? "tumo" : stem),
        ],
        StringComparison.OrdinalIgnoreCase);

    public static void Add(List<SensitiveSpan> spans, string text)
    {
        if (!text.AsSpan().ContainsAny(Signs))
        {
            return;
        }

        try
        {
            Add(spans, text, Diagnosis, "health");
            Add(spans, text, OwnIllness, "health");
            Add(spans, text, MyIllness, "health");
            Add(spans, text, Secret, "confidential");
        }
        catch (RegexMatchTimeoutException)
        {
            // Only a flag is lost: these statements are never masked.
        }
    }

    /// <summary>"The password is wrong" tells no password.</summary>
    public static bool IsPassword(string word)
    {
        var plain = word.TrimEnd('.', '!', '?', ')', ':');
        return plain.Length >= 3 && plain.ToUpperInvariant() is not ("WRONG" or "INVALID" or "EXPIRED" or "INCORRECT" or "NOT" or "RESET" or "PROTECTED" or "REQUIRED" or "MISSING"
            or "FORGOTTEN" or "LOST" or "LOCKED" or "THE" or "CORRECT" or "RIGHT" or "NEEDED" or "STILL" or "ALSO" or "SECRET" or "CONFIDENTIAL" or "SAFE" or "TOO" or "SHORT" or "WEAK" or "VERY"
            or "ALWAYS" or "NEVER" or "BEING" or "STORED" or "SHARED" or "CHANGED" or "GONE" or "SENT" or "WHAT" or "MY" or "OUR" or "BROKEN" or "UNKNOWN" or "RESETTING" or "NO" or "HOW" or "SOMETHING" or "UP" or "ON" or "IN" or "ALREADY" or "ONLY" or "SAME" or "BLANK" or "EMPTY" or "HARD" or "EASY" or "PART" or "ALL" or "YES" or "SET" or "A" or "AN");
    }

    private static void Add(List<SensitiveSpan> spans, string text, Regex shape, string kind)
    {
        for (var match = shape.Match(text); match.Success; match = match.NextMatch())
        {
            if (!spans.Exists(other => other.Offset < match.Index + match.Length && match.Index < other.Offset + other.Length))
            {
                spans.Add(new SensitiveSpan(kind, match.Index, match.Length, Masked: false));
            }
        }
    }
}
