using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads the visitor's own job title, as written.</summary>
internal sealed class RoleRecogniser : IRecogniser
{
    public void Read(ClaimScope scope)
    {
        if (scope.FieldNamed("role") is not { } field)
        {
            return;
        }

        var found = (scope.IsAsked(field) ? Corrected(scope.Message) : null) ?? scope.Self.Role ?? (scope.IsAsked(field) ? Answered(scope) : null);
        if (found is { } part)
        {
            scope.Add(field, new FieldValue.Text(scope.Message.Span(part.First, part.Last).Text), part.First, part.Last, part.Confidence);
        }
        else if (FieldCorrection.Find(scope, field.Name) is { } corrected)
        {
            scope.Add(field, new FieldValue.Text(scope.Message.Span(corrected.First, corrected.Last).Text), corrected.First, corrected.Last, 0.85, corrects: true);
        }
    }

    // "Financial controller. No, correction, I'm finance director"
    private static Part? Corrected(Message message)
    {
        if (Corrections.Turn(message) is not { } at)
        {
            return null;
        }

        for (var i = at; i < message.Count && i < at + 6; i++)
        {
            var begins = i == at || message[i].Before >= Break.Comma || message[i - 1].Norm is "im" or "i'm" or "am" or "its" or "is" or "the" or "a" or "as" or "now" or "title" or "be";
            if (begins && RoleGrammar.Match(message, i) is >= 0 and var last && NotSaid.Judge(message, i, i, NotSaidReason.Negation) == NotSaidReason.Counts)
            {
                return new Part(i, last, 0.9);
            }
        }

        return null;
    }

    private static Part? Answered(ClaimScope scope)
    {
        var message = scope.Message;
        var start = Opening.Skip(message, 0, message.Count);
        foreach (var hit in message.Hits("i-am-start", start, start + 1))
        {
            start = Math.Max(start, hit.Last + 1);
        }

        foreach (var hit in message.Hits("i-am-only"))
        {
            start = hit.First >= start && hit.First <= start + 2 ? Math.Max(start, hit.Last + 1) : start;
        }

        while (start < message.Count && message[start].Norm is "the" or "a" or "an" or "our" or "as" or "officially" or "now" or "just" or "currently" or "am" or "im" or "is" or "my" or "role")
        {
            start++;
        }

        if (start >= message.Count || NotSaid.Judge(message, start, start, NotSaidReason.Negation | NotSaidReason.ThirdParty | NotSaidReason.Hypothesis) != NotSaidReason.Counts)
        {
            return null;
        }

        if (RoleGrammar.Match(message, start) is >= 0 and var titled)
        {
            return new Part(start, titled, 0.93);
        }

        var end = message.SegmentEnd(start);
        var plain = Enumerable.Range(start, end - start).All(i => message[i].Kind == TokenKind.Word && (!Lists.StopWords.Contains(message[i].Norm) || message[i].Norm is "of" or "and" or "it" or "for"));
        if (!plain || Lists.NotNames.Contains(message[start].Norm) || message.Has("greeting") || message.Has("vague") || !PlainAnswer.IsPossible(message) || end - start > 4)
        {
            return null;
        }

        return new Part(start, end - 1, LooksLikeTitle(message[end - 1].Norm) ? 0.85 : 0.62);
    }

    private static bool LooksLikeTitle(string norm) =>
        norm.Length > 4 && (norm.EndsWith("er", StringComparison.Ordinal) || norm.EndsWith("or", StringComparison.Ordinal) || norm.EndsWith("ist", StringComparison.Ordinal)
            || norm.EndsWith("ant", StringComparison.Ordinal) || norm.EndsWith("ian", StringComparison.Ordinal) || norm.EndsWith("man", StringComparison.Ordinal) || norm.EndsWith("ent", StringComparison.Ordinal));
}
