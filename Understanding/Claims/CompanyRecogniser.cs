using LeadBot.Leads.Claims;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads the name of the visitor's own company, as written.</summary>
internal sealed class CompanyRecogniser : IRecogniser
{
    public void Read(ClaimScope scope)
    {
        if (scope.FieldNamed("company") is not { } field)
        {
            return;
        }

        if (FieldCorrection.Find(scope, field.Name) is { } corrected)
        {
            scope.Add(field, new FieldValue.Text(scope.Message.Span(corrected.First, corrected.Last).Text), corrected.First, corrected.Last, 0.9, corrects: true);
            return;
        }

        if (!scope.IsAsked(field) && scope.IsKnown(field.Name) && RenamedCompany.TakenBack(scope.Message) is { } mended)
        {
            scope.Add(field, new FieldValue.Text(scope.Message.Span(mended.First, mended.Last).Text), mended.First, mended.Last, 0.9, corrects: true);
            return;
        }

        var asked = scope.IsAsked(field) ? Answered(scope) : null;
        var turned = scope.IsAsked(field) ? RenamedCompany.Corrected(scope.Message) ?? RenamedCompany.Renamed(scope.Message) : RenamedCompany.Rebranded(scope.Message);
        var found = turned ?? (scope.Self.Company is { Confidence: >= 0.85 } sure && !(asked?.First <= sure.First && asked?.Last >= sure.Last) ? sure : asked ?? scope.Self.Company);
        if (found is not { } part)
        {
            return;
        }

        part = WithoutFiller(scope.Message, part);

        // Another name in passing is no second company once one is known.
        if (scope.IsKnown(field.Name) && !scope.IsAsked(field) && part.Confidence < 0.88)
        {
            return;
        }

        var quote = scope.Message.Span(part.First, part.Last);
        if (scope.Context.Asked == "name" && scope.Claims.Exists(claim => claim.Field == "name" && claim.Quote == quote.Text))
        {
            return; // "Gintaras Petrauskas" to the question for a name is nobody's firm
        }

        quote = IsPossessor(scope.Message, part.Last) ? new TextSpan(quote.Text[..^2], quote.Offset) : quote;
        scope.Add(field, new FieldValue.Text(quote.Text), quote, part.Confidence, scope.IsKnown(field.Name) && Corrections.Covers(scope.Message, part.First));
    }

    // "Atlas Cork's operations team", but not "Pemberton's Bakeries" nor "Hartigan's, the butchers"
    private static bool IsPossessor(Message message, int last) =>
        message[last].Norm.EndsWith("'s", StringComparison.Ordinal) && last + 1 < message.Count && message[last + 1] is { Before: Break.Space, Kind: TokenKind.Word } next && !message.IsCapital(last + 1) && !Lists.StopWords.Contains(next.Norm);

    // "Société Générale d'Emballage" bears the word that announces a name elsewhere.
    private static bool IsPartOfName(Message message, Hit hit) =>
        hit.First == hit.Last && message.IsCapital(hit.First) && message[hit.First].Norm is "société" or "compañía" or "companhia" or "empresa" or "azienda" or "cia" or "entreprise" or "ditta";

    // "the copper pot", but not "the company is tidewater"
    private static bool IsSmallArticle(Message message, int at) =>
        message.IsNorm(at, "the") && at + 2 < message.Count && !message.IsCapital(at + 1) && message[at + 2].Before <= Break.Hyphen && message.NormAt(at + 1) is not ("company" or "name" or "firm" or "business" or "company's")
        && !Lists.StopWords.Contains(message[at + 2].Norm) && !OrdinaryWords.AreGeneric(message, at + 1, at + 2);

    // "solstice is the name", "studio nine it's called", "delta blue is what we're called"
    private static bool IsTail(Message message, int at) =>
        at < message.Count && (message.Hits("company-tail", at, at + 1).Length > 0 || message[at].Norm is "its" or "it" or "is" && message.NormAt(at + 1) is "called" or "is" or "what" or "the" or "our");

    private static Part? Answered(ClaimScope scope)
    {
        var message = scope.Message;
        if (TitleCase(message) is { } whole)
        {
            return whole;
        }

        if (AnnouncedCompany.Find(message) is { } announced)
        {
            return announced;
        }

        var start = Opening.Skip(message, message.Text.Contains('?', StringComparison.Ordinal) ? PlainAnswer.Aside(message) ?? 0 : 0, message.Count);
        foreach (var tag in (ReadOnlySpan<string>)["we-are", "company-lead", "i-am"])
        {
            foreach (var hit in message.Hits(tag))
            {
                start = !IsPartOfName(message, hit) && hit.First >= start && (hit.First == start || hit.First == start + 1 && message[hit.First].Before < Break.Comma) ? Math.Max(start, hit.Last + 1) : start;
            }
        }

        while (start < message.Count && !IsSmallArticle(message, start) && message[start].Norm is "the" or "said" or "is" or "called" or "named" or "name" or "that" or "thats" or "would" or "be" or "its" or "it" or "officially" or "formally" or "legally" or "under" or "of" or "company" or "at" or "from" or "for" or "with" or "work" or "our" or "i" or "we" or "still" or "again" or "simply" or "only" or "company's" or "firm's" or "business's" or "employer's" && !(message[start].Norm == "the" && message.IsCapital(start) && message.IsCapital(start + 1)))
        {
            start++;
        }

        // "It's a family firm, Duarte Pescados"
        if (start < message.Count && message[start].Norm is "a" or "an" or "one" || message.NormAt(start) is "my" or "own" && message.NormAt(message.SegmentEnd(start) - 1) is "company" or "business" or "firm" or "own" or "employer" or "name")
        {
            start = message.SegmentEnd(start);
            var named = start < message.Count ? ProperRun.Capitalised(message, start) : -1;
            if (named < start || named + 1 != message.SegmentEnd(start) || RunKinds.Of(message, start, named) == RunKind.Neither)
            {
                return null;
            }
        }

        if (start >= message.Count || message[start].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Url) || message[start].Norm is "a" or "an" or "in"
            || Lists.NotNames.Contains(message[start].Norm) && !message.IsCapital(start)
            || NotSaid.Judge(message, start, start, NotSaidReason.Negation | NotSaidReason.ThirdParty | NotSaidReason.Hypothesis) != NotSaidReason.Counts)
        {
            return null;
        }

        if (message.Has("size-one") && !IsBeforeSize(message, start) || !PlainAnswer.IsPossible(message))
        {
            return null;
        }

        if (message[start].Kind == TokenKind.Number && (start + 1 >= message.Count || Lists.PeopleNouns.Contains(message.NormAt(start + 1))))
        {
            return null;
        }

        var last = message[start].Kind is TokenKind.Number or TokenKind.Url ? start : ProperRun.Capitalised(message, start);
        if (message[start].Kind == TokenKind.Number)
        {
            var glued = start + 1 < message.Count && message[start + 1].Before == Break.None && message[start + 1].Kind == TokenKind.Word ? start + 1 : start; // "24seven Logistics"
            last = glued + 1 < message.Count && message[glued + 1].Before <= Break.Hyphen && ProperRun.Capitalised(message, glued + 1) is >= 0 and var more ? more : glued;
        }

        // "Long story: it changed": what stands before the colon only leads to it.
        if (last == start && start + 1 < message.Count && !message.IsCapital(start + 1) && message[start + 1].Before <= Break.Space && message.SegmentEnd(start) is var lead && lead < message.Count && message.Between(lead).Contains(':'))
        {
            return null;
        }

        // "On reflection: stop", "You'll laugh": the capital only opens the sentence.
        if (last == start && start + 1 < message.Count && message[start + 1].Before <= Break.Space && !message.IsCapital(start + 1) && (Lists.StopWords.Contains(message[start].Norm) && message[start].Norm.Length > 1 || message[start].Norm.Contains('\'') && message[start].Norm.Split('\'')[^1] is "ll" or "re" or "ve" or "d"))
        {
            return null;
        }

        if (last >= 0)
        {
            return new Part(start, WithForm(message, Listed(message, ProperRun.Titled(message, start, last))), 0.93);
        }

        // Written small: the whole answer up to the first break, if it is short and says nothing else.
        last = IsSmallArticle(message, start) ? ProperRun.AnyCase(message, start + 1, 6) : ProperRun.AnyCase(message, start, 6);
        var end = message.SegmentEnd(start);
        while (last > start && message[last].Norm is "lol" or "btw" or "pls" or "haha" or "thx" or "xd")
        {
            last--; // "zendrift farms lol"
        }

        if (last > start && message[last].Norm is "one" or "ones" || start > 0 && message[start - 1].Norm is "we" or "i" && message[start].Before < Break.Comma && SmallNames.Match(message, start) < 0)
        {
            return null; // "the biggest one in town", "we bake bread"
        }

        var isWhole = last >= 0 && (last + 1 == end || message[last + 1].Norm is "from" or "based" or "near" or "lol" or "btw" or "pls" or "haha" or "thx" or "xd" or "thats" || message[last + 1].Kind == TokenKind.Number || message[last + 1].Norm is "we" or "and" or "with" or "in" or "i" or "im" || IsTail(message, last + 1));
        return isWhole && last - start < 6 && !message.Has("vague") && !(start == last && Lists.CompanyWords.Contains(message[last].Norm)) && !(start == last && Lists.Industries.Contains(message[last].Norm)) && !OrdinaryWords.AreGeneric(message, start, last) && message[end - 1].Norm.Length > 1
            ? new Part(start, last, 0.8)
            : null;
    }

    // "uh Thunderline Pumping"
    private static Part WithoutFiller(Message message, Part part)
    {
        var first = part.First;
        while (first < part.Last && !message.IsCapital(first) && message[first].Norm is "uh" or "um" or "er" or "erm" or "eh" or "hm" or "hmm" or "ehm" or "uhm" or "umm" or "euh" or "äh" or "ähm" or "like")
        {
            first++;
        }

        return part with { First = first };
    }

    // "Hello Flowers", "No Limits Gym": capitals on every word say that the words of every day are the name.
    private static Part? TitleCase(Message message)
    {
        if (message.Count is < 2 or > 4 || message.Has("declined") || message.Has("unknown") || message.Has("vague") || message.Has("refused") || message.Has("thanks") || message.Has("farewell") || !SmallNames.IsCommon(message[message.Count - 1].Norm) && !OrdinaryWords.Contains(message[message.Count - 1].Norm)
            || Opening.Skip(message, 0, message.Count) is var skipped && (skipped >= message.Count || skipped == 0 && message[0].Norm is not "we"))
        {
            return null;
        }

        for (var i = 0; i < message.Count; i++)
        {
            if (message[i].Kind != TokenKind.Word || !message.IsCapital(i) || message[i].Length > 1 && char.IsUpper(message.Text[message[i].End - 1]) || i > 0 && message[i].Before > Break.Space)
            {
                return null;
            }
        }

        return new Part(0, message.Count - 1, 0.85);
    }

    // "Zendrift Farms, Inc.", "Zendrift Farms (Pty) Ltd"
    internal static int WithForm(Message message, int last)
    {
        var next = last + 1;
        next += message.IsNorm(next, "pty") ? 1 : 0;
        return next < message.Count && message[next].Before is Break.Comma or Break.Clause && message[next].Norm is "ltd" or "limited" or "inc" or "llc" or "llp" or "plc" or "corp" or "gmbh" or "lda" or "srl" or "sl" or "sa" or "ag" or "bv" or "ab" or "as" or "oy" && message.IsCapital(next) ? next : last;
    }

    // "Halden repairs (just me)"
    private static bool IsBeforeSize(Message message, int start)
    {
        var end = message.SegmentEnd(start);
        return message.IsCapital(start) && message.Hits("size-one", 0, end).Length == 0 && !Lists.NotNames.Contains(message[start].Norm) && !Lists.StopWords.Contains(message[start].Norm);
    }

    // "Smith, Jones and Partners"
    private static int Listed(Message message, int last)
    {
        var next = last + 1;
        if (next < message.Count && message[next].Before == Break.Comma && ProperRun.Capitalised(message, next) is >= 0 and var more)
        {
            for (var i = next + 1; i < more; i++)
            {
                if (message[i].Norm is "and" or "&")
                {
                    return more;
                }
            }
        }

        return last;
    }
}
