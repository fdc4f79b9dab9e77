using LeadBot.Leads.Claims;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads the sentence in which the visitor says what they want or what hurts, letter for letter.</summary>
internal sealed class NeedRecogniser : IRecogniser
{
    public void Read(ClaimScope scope)
    {
        if (scope.FieldNamed("need") is not { } field || (scope.IsKnown("need") && !scope.IsAsked(field)))
        {
            return;
        }

        if (Labelled(scope.Message) is { } labelled)
        {
            scope.Add(field, new FieldValue.Text(labelled.Text), labelled, 0.95, corrects: false);
        }
        else if (Best(scope, scope.IsAsked(field)) is var (span, confidence))
        {
            scope.Add(field, new FieldValue.Text(span.Text), span, confidence, corrects: false);
        }
    }

    private static TextSpan? Labelled(Message message)
    {
        for (var start = 0; start < message.Count; start = message.SegmentEnd(start))
        {
            if (ListLabel.At(message, start, message.SegmentEnd(start)) is ("need", var value) && value < message.Count)
            {
                return message.Span(value, ListLabel.End(message, value) - 1);
            }
        }

        return null;
    }

    // The sentence with the most signs of a need; the first of equals.
    private static (TextSpan Span, double Confidence)? Best(ClaimScope scope, bool isAsked)
    {
        var message = scope.Message;
        (TextSpan Span, double Confidence)? best = null;
        var bestScore = 0;
        List<int> services = [.. ServiceWords.Find(message, scope.Context.Profile).Select(static hit => hit.First)];
        for (var start = 0; start < message.Count;)
        {
            var end = message.SentenceEnd(start);
            var score = Score(scope, services, start, end, isAsked);
            if (score > bestScore)
            {
                bestScore = score;
                best = (Trimmed(message, start, end), score >= 4 ? 0.9 : 0.72);
            }

            start = end;
        }

        return best ?? (scope.Context.Asked is null && PlainNeed.Find(message, (from, to) => ContentWords(scope, from, to)) is { } plain ? (plain, 0.65) : null);
    }

    private static int Score(ClaimScope scope, List<int> allServices, int start, int end, bool isAsked)
    {
        var message = scope.Message;
        var first = Opening.Skip(message, start, end);
        var needs = 0;
        foreach (var hit in message.Hits("need", start, end))
        {
            var counts = hit.Last < end
                && NotSaid.Judge(message, hit.First, hit.Last, NotSaidReason.Hypothesis | NotSaidReason.Quoted) == NotSaidReason.Counts;
            needs += counts ? 1 : 0;
        }

        var services = allServices.Count(position => position >= start && position < end);

        var content = ContentWords(scope, first, end);
        var generic = Any(message, "generic-need", start, end);
        var vague = Any(message, "vague", start, end) && (isAsked || generic) && services == 0;
        var offTopic = !isAsked && scope.Context.Asked is not null && (needs == 0 || Any(message, "unknown", start, end));
        if (offTopic || content + services < (needs > 0 ? 1 : 2) || vague || Refuses(message, start, end) || ((isAsked || needs == 0) && Any(message, "declined", start, end)))
        {
            return 0;
        }

        // "What is process mining?" asks; "can AI help with that?" needs.
        if (needs == 0 && EndsAsQuestion(message, end))
        {
            return 0;
        }

        // "We make software for clinics" tells what they do.
        var speaksOfSelf = needs == 0 && !isAsked && message.NormAt(first) is "we" or "i" or "our" or "we're" or "im" or "i'm" or "my";
        if (speaksOfSelf && (services == 0 || Any(message, "own-business", start, end)))
        {
            return 0;
        }

        var score = (needs > 0 ? 4 : 0) + Math.Min(needs, 3) + (services > 0 ? 2 : 0) - (generic ? 1 : 0);
        return isAsked && score == 0 && !Any(message, "unknown", start, end) && content >= (IsFacts(scope, first, end) ? 3 : 2) ? 2 : score;
    }

    // Words that tell something: not "help", "services", "more information" and the like.
    private static int ContentWords(ClaimScope scope, int first, int end)
    {
        var message = scope.Message;
        var count = 0;
        var hasTimeline = scope.Claims.Exists(static claim => claim.Field == "timeline");
        for (var i = first; i < end; i++)
        {
            var tells = message[i].Kind == TokenKind.Word && message[i].Norm.Length > 1 && !Lists.StopWords.Contains(message[i].Norm)
                && !Lists.EmptyNouns.Contains(message[i].Norm) && !message.Touches("generic-need", i, i)
                && !(hasTimeline && message.Touches("timeline-cue", i, i))
                && !IsOtherFact(scope, message[i].Start);
            count += tells ? 1 : 0;
        }

        return count;
    }

    // "Want to start next month" states no need: its words belong to other fields.
    private static bool IsOtherFact(ClaimScope scope, int offset) =>
        scope.Claims.Exists(claim => claim.Field is not ("service" or "industry") && claim.Offset <= offset && offset < claim.Offset + claim.Quote.Length);

    // What wants a price, a person or an apology states no need of its own.
    private static bool Refuses(Message message, int start, int end) =>
        Any(message, "human_request", start, end) || Any(message, "other", start, end)
        || (Any(message, "frustrated", start, end) && !Any(message, "frustrated-off", start, end)) || Any(message, "complaint", start, end) || Any(message, "pass-on", start, end);

    // "Dana Cole, dana@…" with a word or two beside it.
    private static bool IsFacts(ClaimScope scope, int first, int end)
    {
        var message = scope.Message;
        return first >= end || message[first].Kind is TokenKind.Email or TokenKind.Number || scope.Claims.Exists(claim => claim.Field is not ("service" or "industry")
            && claim.Offset >= message[first].Start && claim.Offset < message[end - 1].End);
    }

    private static bool EndsAsQuestion(Message message, int end)
    {
        var from = message[end - 1].End;
        var to = end < message.Count ? message[end].Start : message.Text.Length;
        return message.Text.AsSpan(from, to - from).Contains('?');
    }

    private static bool Any(Message message, string tag, int start, int end) =>
        message.Hits(tag, start, end).Length > 0;

    private static TextSpan Trimmed(Message message, int start, int end)
    {
        var first = Opening.Skip(message, start, end);
        return message.Span(first < end ? first : start, end - 1);
    }
}
