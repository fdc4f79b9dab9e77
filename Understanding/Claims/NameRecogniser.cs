using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads the visitor's own name, without a salutation.</summary>
internal sealed class NameRecogniser : IRecogniser
{
    public void Read(ClaimScope scope)
    {
        if (scope.FieldOf(FieldKind.PersonName) is not { } field)
        {
            return;
        }

        if (scope.IsAsked(field) && Answered(scope) is { } answer)
        {
            scope.Add(field, new FieldValue.Text(scope.Message.Span(answer.First, answer.Last).Text), answer.First, answer.Last, answer.Confidence);
        }
        else if (scope.Self.Name is { } part && WithoutSalutation(scope.Message, part.First, part.Last) is var first && first <= part.Last)
        {
            scope.Add(field, new FieldValue.Text(scope.Message.Span(first, part.Last).Text), first, part.Last, part.Confidence);
        }
        else if (FieldCorrection.Find(scope, field.Name) is { } corrected)
        {
            scope.Add(field, new FieldValue.Text(scope.Message.Span(corrected.First, corrected.Last).Text), corrected.First, corrected.Last, 0.85, corrects: true);
        }
    }

    private static Part? Answered(ClaimScope scope)
    {
        var message = scope.Message;
        if (Corrected(message) is { } corrected)
        {
            return corrected;
        }

        if (scope.Self.Name is { } framed && framed.Confidence >= 0.9 && WithoutSalutation(message, framed.First, framed.Last) <= framed.Last)
        {
            return framed with { First = WithoutSalutation(message, framed.First, framed.Last) };
        }

        var start = Opening.Skip(message, 0, message.Count);
        start = AfterFrame(message, start);
        start = start < message.Count ? WithoutSalutation(message, start, message.Count - 1) : start;
        if (start >= message.Count || !PlainAnswer.IsPossible(message))
        {
            return null;
        }

        // "Will Power", "April Summers": nothing but a name, whatever else its words mean.
        if (start + 1 < message.Count && ProperRun.Capitalised(message, start) == message.Count - 1 && message.Count - start <= 4 && Lists.FirstNames.Contains(message[start].Norm))
        {
            return new Part(start, message.Count - 1, 0.85);
        }

        var last = PersonNames.Match(message, start, message.Count, sure: true);
        if (last < 0 || last - start > 6 || RunsOn(message, start, last))
        {
            return null;
        }

        var known = Lists.FirstNames.Contains(message[start].Norm) || message.IsCapital(start);
        return new Part(start, last, known ? 0.93 : 0.75);
    }

    // "Janis Brezins. Typo! It's Janis Berzins"
    private static Part? Corrected(Message message)
    {
        if (Corrections.Turn(message) is not { } at)
        {
            return null;
        }

        while (at < message.Count && !message.IsCapital(at) | message[at].Norm is "its" or "is" or "it" or "i" or "im" or "i'm" or "the" or "name" or "my" or "that" or "should" or "with")
        {
            at++;
        }

        if (at >= message.Count || NotSaid.Judge(message, at, at, NotSaidReason.Negation) != NotSaidReason.Counts)
        {
            return null;
        }

        at = WithoutSalutation(message, at, message.Count - 1);
        return at < message.Count && PersonNames.Match(message, at, message.Count, sure: true) is >= 0 and var last && message.IsCapital(last) && !RunsOn(message, at, last) ? new Part(at, last, 0.9) : null;
    }

    private static int AfterFrame(Message message, int start)
    {
        foreach (var hit in message.Hits("i-am-start", start, start + 1))
        {
            start = Math.Max(start, hit.Last + 1);
        }

        foreach (var hit in message.Hits("i-am"))
        {
            if (hit.First == start || (hit.First > start && hit.First <= start + 2))
            {
                start = Math.Max(start, hit.Last + 1);
            }
        }

        return start < message.Count && message[start].Norm is "is" or "its" ? start + 1 : start;
    }

    // "marketing is what we do": a name is followed by a break, "from", "here" or contact data, not by a sentence.
    private static bool RunsOn(Message message, int first, int last)
    {
        var next = last + 1;
        if (next >= message.Count || message[next].Before >= Break.Comma || message[next].Kind is TokenKind.Email or TokenKind.Number or TokenKind.Sign)
        {
            return false;
        }

        return !(message[next].Norm is "from" or "at" or "here" or "and" or "my" or "is" or "speaking" or "by" or "but" or "email" or "mail" or "phone" or "tel" or "or" or "i" or "im") || !(message.IsCapital(first) || Lists.FirstNames.Contains(message[first].Norm));
    }

    private static int WithoutSalutation(Message message, int first, int last)
    {
        while (first <= last && Lists.Salutations.Contains(message[first].Norm))
        {
            first++;
        }

        return first;
    }
}
