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

        if (scope.IsAsked(field) && Short(scope.Message) is { } shortName)
        {
            scope.Add(field, new FieldValue.Text(shortName.Text), shortName, 0.85, corrects: false);
        }
        else if (scope.IsAsked(field) && Answered(scope) is { } answer)
        {
            answer = InFull(scope.Message, answer);
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

    // "Dave's fine": the mark belongs to the verb.
    private static TextSpan? Short(Message message)
    {
        var start = Opening.Skip(message, 0, message.Count);
        if (start + 1 >= message.Count || message.Count > start + 4 || !message[start].Norm.EndsWith("'s", StringComparison.Ordinal) || message[start + 1].Norm is not ("fine" or "ok" or "okay" or "good" or "enough" or "great" or "easier" or "the" or "my")
            || Lists.StopWords.Contains(message[start].Norm[..^2]) || !message.IsCapital(start) && !Lists.FirstNames.Contains(message[start].Norm[..^2]))
        {
            return null;
        }

        return new TextSpan(message.Text.Substring(message[start].Start, message[start].Length - 2), message[start].Start);
    }

    // "it's Priya, Priya Nair", "the name's Reyes, Tom Reyes"
    private static Part InFull(Message message, Part part)
    {
        var next = part.Last + 1;
        if (part.First != part.Last || next + 1 >= message.Count || message[next].Before < Break.Comma)
        {
            return part;
        }

        var last = Math.Min(message.SegmentEnd(next), next + 4) - 1;
        var repeats = last > next && (message[next].Norm == message[part.First].Norm || message[last].Norm == message[part.First].Norm);
        return repeats && PersonNames.Match(message, next, last + 1, sure: true) == last ? part with { First = next, Last = last } : part;
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

        var aside = message.Text.Contains('?', StringComparison.Ordinal) ? PlainAnswer.Aside(message) ?? 0 : 0;
        var start = Opening.Skip(message, aside, message.Count);
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

        start += message.IsNorm(start, "it") && message.IsNorm(start + 1, "is") ? 1 : 0;
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

        return !(message[next].Norm is "will" or "works" && message.NormAt(next + 1) is "do" or "" || message[next].Norm is "thanks" or "thx" or "btw" or "please" or "pls" or "w" or "from" or "at" or "here" or "and" or "my" or "is" or "speaking" or "by" or "but" or "email" or "mail" or "phone" or "tel" or "or" or "i" or "im") || !(message.IsCapital(first) || Lists.FirstNames.Contains(message[first].Norm));
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
