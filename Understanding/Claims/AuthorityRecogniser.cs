using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads the visitor's own part in the decision: decides, influences, or only researches.</summary>
internal sealed class AuthorityRecogniser : IRecogniser
{
    public void Read(ClaimScope scope)
    {
        if (scope.FieldNamed("authority") is not { } field || Best(scope, field) is not { } best)
        {
            return;
        }

        if (NotSaid.Judge(scope.Message, best.First, best.Last, NotSaidReason.Hypothesis | NotSaidReason.Quoted) == NotSaidReason.Counts)
        {
            scope.Add(field, new FieldValue.Choice(best.Choice), best.First, best.Last, best.Confidence);
        }
    }

    private static (string Choice, int First, int Last, double Confidence)? Best(ClaimScope scope, FieldDefinition field)
    {
        var message = scope.Message;
        var isAsked = scope.IsAsked(field);
        var denied = First(message, "not-decides");
        var decides = message.Hits("decides").Where(hit => !Overlaps(message, "not-decides", hit) && !Overlaps(message, "declined", hit) && Fits(message, hit, isAsked || scope.IsAskedAt(field, hit.First))).ToList();
        var others = message.Hits("other-decides").Where(hit => !decides.Exists(own => own.First <= hit.Last && hit.First <= own.Last)
            && Subject(message, hit) && !Overlaps(message, "not-decides", hit)).ToList();
        var recommends = message.Hits("recommends");
        var researching = message.Hits("researching");

        // "The CEO decides, I'm collecting options and tell him my favourite" has a part in it; who only collects has none.
        var takesPart = others.Count > 0 && recommends.Count > 0 && !researching.Exists(hit => message[hit.First].Norm is "only" or "just" or "merely" or "simply" || message.NormAt(hit.First - 1) is "only" or "just" or "merely");
        if (researching.Count > 0 && decides.Count == 0 && !takesPart && (isAsked || others.Count > 0 || denied is not null))
        {
            return Around("researching", researching, 0.9);
        }

        if (others.Count > 0 && message.Hits("decides-too") is [_, ..] members)
        {
            return Around("decides", members, 0.9); // "the board decides, and I sit on it"
        }

        if (decides.Count > 0 && !(others.Count > 0 && recommends.Count > 0 && !Joint(message, decides)))
        {
            return Around("decides", decides, 0.92);
        }

        if (others.Count > 0 && recommends.Count > 0)
        {
            return Around("influences", [.. others, .. recommends.Where(hit => SameStretch(message, hit, others[0]))], 0.92);
        }

        if (recommends.Count > 0 && (isAsked || denied is not null) && !message.Has("declined"))
        {
            return Around("influences", recommends, isAsked ? 0.8 : 0.7);
        }

        if (isAsked && others.Count > 0 && OwnPart(message, others) && !message.Has("vague"))
        {
            return Around("influences", others, 0.72);
        }

        // Somebody else decides; what the visitor's own part is was not said.
        return isAsked && others.Count > 0 && !message.Has("vague") ? Around("influences", others, 0.5) : null;
    }

    private static bool Fits(Message message, Hit hit, bool isAsked)
    {
        if (hit.First == hit.Last && message[hit.First].Norm is "myself" && message.NormAt(hit.First - 1) is "for" or "inform" or "informing" or "educate" or "educating")
        {
            return false; // "I read up on it for myself"
        }

        if (message.IsNorm(hit.Last, "do") && message.IsNorm(hit.First, "i") && message.NormAt(hit.Last + 1) is "not" or "never" or "nothing" or "only" or "just" or "as")
        {
            return false; // "I do not participate in the choice", "I do as I am told"
        }

        if (!isAsked && message.NormAt(hit.Last + 1) is "every" or "daily" or "each" or "hourly")
        {
            return false; // "I decide every day which truck goes where"
        }

        if (!isAsked && Overlaps(message, "signs-papers", hit))
        {
            return false; // "I sign every delivery note by hand"
        }

        // "It's me", "just me" answer this question only.
        var words = message.Span(hit.First, hit.Last).Text;
        return isAsked || words.Contains("deci", StringComparison.OrdinalIgnoreCase) || words.Contains("call", StringComparison.OrdinalIgnoreCase)
            || words.Contains("say", StringComparison.OrdinalIgnoreCase) || words.Contains("sign", StringComparison.OrdinalIgnoreCase)
            || words.Contains("hold the budget", StringComparison.OrdinalIgnoreCase) || words.EndsWith(" mine", StringComparison.OrdinalIgnoreCase) && words.Contains("approval", StringComparison.OrdinalIgnoreCase) || words.Contains("up to me", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Joint(Message message, List<Hit> decides) =>
        decides.Exists(hit => message.Span(hit.First, hit.Last).Text.Contains("together", StringComparison.OrdinalIgnoreCase));

    // "Procurement signs, I define the requirements", "she decides after hearing me": others decide and the visitor has a part in it.
    private static bool OwnPart(Message message, List<Hit> others)
    {
        for (var i = 0; i < message.Count; i++)
        {
            var isInside = others.Exists(hit => hit.First <= i && i <= hit.Last);
            var speaks = message[i].Norm is "i" or "me" or "im" or "ive"
                && message.NormAt(i + 1) is not ("think" or "guess" or "believe" or "suppose" or "assume" or "dont" or "cant" or "cannot" or "do" or "am" or "not" or "would" or "have" or "report")
                && message.NormAt(i - 1) is not ("not" or "above" or "over" or "without");
            var has = message[i].Norm is "i" && message.NormAt(i + 1) is "have" && message.NormAt(i + 2) is not ("no" or "nothing" or "to");
            var mine = message[i].Norm is "my" && !others.Exists(hit => hit.First > i && hit.First <= i + 5) && !message.Touches("third", i, i) && i > others[0].Last + 1;
            if (!isInside && (speaks || has || mine))
            {
                return true;
            }
        }

        return false;
    }

    // Somebody must stand before "decides": "we can't decide" and "decision is open" have nobody.
    private static bool Subject(Message message, Hit hit)
    {
        var start = message.SentenceStart(hit.First);
        return hit.First > start || message.NormAt(hit.Last) is "to" or "with" or "is" or "are";
    }

    private static bool SameStretch(Message message, Hit hit, Hit other) =>
        Math.Abs(message.SentenceStart(hit.First) - message.SentenceStart(other.First)) < 40;

    private static bool Overlaps(Message message, string tag, Hit hit) =>
        message.Hits(tag).Exists(other => other.First <= hit.Last && hit.First <= other.Last);

    private static Hit? First(Message message, string tag) => message.Hits(tag) is [var first, ..] ? first : null;

    private static (string, int, int, double) Around(string choice, List<Hit> hits, double confidence) =>
        (choice, hits.Min(hit => hit.First), hits.Max(hit => hit.Last), confidence);
}
