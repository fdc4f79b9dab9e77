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

        var found = (scope.IsAsked(field) ? Corrected(scope.Message) : null) ?? scope.Self.Role ?? Announced(scope.Message) ?? (scope.IsAsked(field) ? Answered(scope) : null);
        if (scope.Context.Asked == "authority" && scope.IsKnown(field.Name))
        {
            return; // "I'm the boss, so me" says who decides, and takes no title back
        }

        if (found is { } part)
        {
            part = scope.IsAsked(field) ? part with { Last = WithCraft(scope.Message, part.Last) } : part;
            scope.Add(field, new FieldValue.Text(scope.Message.Span(part.First, part.Last).Text), part.First, part.Last, part.Confidence);
        }
        else if (FieldCorrection.Find(scope, field.Name) is { } corrected)
        {
            scope.Add(field, new FieldValue.Text(scope.Message.Span(corrected.First, corrected.Last).Text), corrected.First, corrected.Last, 0.85, corrects: true);
        }
    }

    // "My title is Head of Finance, my firm is ..."
    private static Part? Announced(Message message)
    {
        foreach (var hit in message.Hits("title-is"))
        {
            var first = hit.Last + 1;
            first += message.NormAt(first) is "the" or "a" or "an" or "that" ? 1 : 0;
            if (first < message.Count && message[first].Before < Break.Clause && RoleGrammar.Match(message, first) is >= 0 and var last && NotSaid.Judge(message, hit.First, last, NotSaidReason.Negation | NotSaidReason.ThirdParty | NotSaidReason.Past | NotSaidReason.Hypothesis) == NotSaidReason.Counts)
            {
                return new Part(first, last, 0.88);
            }
        }

        return null;
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

        // "harbour mister. *harbour master"
        var end = message.SegmentEnd(at);
        return message.Text[message[at].Start - 1] == '*' && end == message.Count && end - at is 2 or 3 && !Lists.StopWords.Contains(message[at].Norm) ? new Part(at, end - 1, 0.85) : null;
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
            return new Part(start, WithCraft(message, titled), 0.93);
        }

        if (message.IsNorm(start, "2") && message.IsNorm(start + 1, "ic"))
        {
            return new Part(start, start + 1, 0.9); // "2IC"
        }

        var end = message.SegmentEnd(start);
        var plain = Enumerable.Range(start, end - start).All(i => message[i].Kind == TokenKind.Word && (!Lists.StopWords.Contains(message[i].Norm) || message[i].Norm is "of" or "and" or "it" or "for"));
        if (!plain || Lists.NotNames.Contains(message[start].Norm) || message.Has("greeting") || message.Has("vague") || !PlainAnswer.IsPossible(message) || end - start > 4)
        {
            return null;
        }

        return new Part(start, end - 1, LooksLikeTitle(message[end - 1].Norm) ? 0.85 : 0.62);
    }

    // "Sr. Manager - Supply Chain", "Asst. Manager, Purchase", "manager customer experience": the craft stands behind the rank and ends the answer.
    private static int WithCraft(Message message, int last)
    {
        var next = last + 1;
        var end = message.Count;
        if (next >= end || end - next > 4 || !Lists.RoleHeads.Contains(message[last].Norm) || message[last].Norm is "owner" or "founder" or "secretary" or "bookkeeper" or "accountant")
        {
            return last;
        }

        if (message.Between(next).Contains('(') || message[next].Norm is "nights" or "days" or "now" or "today" or "here" or "too" or "also" or "again")
        {
            return last;
        }

        if (IsSmallCraft(message, last, next))
        {
            return end - 1;
        }

        var dash = message.Between(next).Length > 1 && message.Between(next).Trim() is "-" or "\u2013" or "\u2014";
        for (var i = next; i < end; i++)
        {
            var joins = i > next && message[i].Norm is "and" or "&";
            var fits = message[i].Kind == TokenKind.Word && !Lists.StopWords.Contains(message[i].Norm) && !Lists.Places.Contains(message[i].Norm) && (!message[i].Norm.EndsWith("ly", StringComparison.Ordinal) || message[i].Norm is "supply")
                && (dash ? message.IsCapital(i) : OrdinaryWords.Contains(message[i].Norm) && (message.IsCapital(i) || message[next].Before == Break.Space));
            if (!joins && (!fits || i > next && message[i].Before >= Break.Comma))
            {
                return last;
            }
        }

        return end - 1;
    }

    // "team leader, production engineering": departments in small letters behind a rank.
    private static bool IsSmallCraft(Message message, int last, int next)
    {
        var isRank = message[last].Norm is "manager" or "leader" or "lead" or "head" or "director" or "officer" or "supervisor" or "coordinator" or "vp" or "president" or "executive" or "specialist" or "analyst" or "chief" or "assistant" or "associate" or "engineer";
        if (!isRank || message[next].Before != Break.Comma)
        {
            return false;
        }

        for (var i = next; i < message.Count; i++)
        {
            var joins = i > next && message[i].Norm is "and" or "&";
            if (!joins && (i > next && message[i].Before >= Break.Comma || message[i].Kind != TokenKind.Word || !PeopleParts.IsDepartment(message[i].Norm)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool LooksLikeTitle(string norm) =>
        norm.Length > 4 && (norm.EndsWith("er", StringComparison.Ordinal) || norm.EndsWith("or", StringComparison.Ordinal) || norm.EndsWith("ist", StringComparison.Ordinal)
            || norm.EndsWith("ant", StringComparison.Ordinal) || norm.EndsWith("ian", StringComparison.Ordinal) || norm.EndsWith("man", StringComparison.Ordinal) || norm.EndsWith("ent", StringComparison.Ordinal));
}
