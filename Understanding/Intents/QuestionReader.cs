using LeadBot.Understanding.Claims;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Intents;

/// <summary>Finds the first question that the visitor puts to the firm. "Can you help us with ..." states a need and is none.</summary>
internal static class QuestionReader
{
    public static TextSpan? Find(ClaimScope scope)
    {
        var message = scope.Message;
        for (var start = 0; start < message.Count;)
        {
            var end = message.SentenceEnd(start);
            var first = Opening.Skip(message, start, end);
            if (first < end && IsQuestion(message, first, end) && !StatesNeed(scope, start, end) && !AnswersInDoubt(scope, first, end))
            {
                return WithMark(message, first, end);
            }

            start = end;
        }

        return null;
    }

    private static bool IsQuestion(Message message, int first, int end)
    {
        var marked = Mark(message, end) is { } mark && mark >= 0;
        var worded = message.Hits("question-words", message.SentenceStart(first), Math.Min(end, first + 4)) is var hits && IsReached(hits, first);
        var words = end - first;

        // "mine? rather not say" and "ok?" ask nothing.
        if (marked && words == 1 && message.NormAt(first) is "why" or "what" or "how" or "who" or "when" or "where")
        {
            return true;
        }

        return (marked && (words >= 3 || (words == 2 && worded))) || (worded && words >= 3 && message.NormAt(first) is not ("when" or "where" or "what" or "which" or "how" or "who" or "why") && StartsAsQuestion(message, first))
            || (worded && words >= 4 && message.NormAt(first) is "what" or "how" or "where" or "who" or "why" && message.NormAt(first + 1) is "is" or "are" or "do" or "does" or "can" or "will" or "about" or "long" or "many" or "much" or "would");
    }

    private static bool IsReached(ReadOnlySpan<Phrases.Hit> hits, int first)
    {
        foreach (var hit in hits)
        {
            if (hit.Last >= first)
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsAsQuestion(Message message, int first) =>
        message.NormAt(first) is "do" or "are" or "can" or "is" or "does" or "have" or "will" or "would" or "did" or "could" or "may" or "should"
        && message.NormAt(first + 1) is "you" or "u" or "your" or "it" or "there" or "this" or "that" or "i" or "we" or "northlight";

    // "Not sure, maybe 80?" answers.
    private static bool AnswersInDoubt(ClaimScope scope, int first, int end) =>
        scope.Context.Asked is { } asked && asked != "need" && scope.Claims.Exists(claim => claim.Field == asked
            && claim.Offset >= scope.Message[first].Start && claim.Offset < scope.Message[end - 1].End)
        && scope.Message.Hits("question-words", first, end).Length == 0;

    private static bool StatesNeed(ClaimScope scope, int start, int end)
    {
        var message = scope.Message;
        var help = message.Hits("need", start, end).ToArray().Any(hit => message.NormAt(hit.First) is "can" or "could" or "would" or "will" or "do" or "need" or "help" && message.Span(hit.First, hit.Last).Text.Contains("help", StringComparison.OrdinalIgnoreCase));
        return help && message.Hits("pricing", start, end).Length == 0;
    }

    private static int? Mark(Message message, int end)
    {
        var from = message[end - 1].End;
        var to = end < message.Count ? message[end].Start : message.Text.Length;
        var at = message.Text.AsSpan(from, to - from).IndexOf('?');
        return at < 0 ? null : from + at;
    }

    private static TextSpan WithMark(Message message, int first, int end)
    {
        var start = message[first].Start;
        var stop = Mark(message, end) is { } mark ? mark + 1 : message[end - 1].End;
        return new TextSpan(message.Text[start..stop], start);
    }
}
