using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads companies that words announce: "our company is X", "called X", "on behalf of X", "X is our name".</summary>
internal sealed class CompanyFrames(Message message, SelfDescription self, Neighbours around)
{
    public void Read()
    {
        foreach (var hit in message.Hits("company-lead"))
        {
            var first = around.SkipWords(hit.Last + 1, message.Count, "the", "is", "called", "company", "named");
            if (first >= message.Count || message[first].Before >= Break.Clause)
            {
                continue;
            }

            if (message.Hits("past", message.SentenceStart(hit.First), hit.Last + 1) is [var gone, ..] && gone.Last >= hit.First - 1)
            {
                continue; // "we were called Oldroyd"
            }

            var last = ProperRun.Capitalised(message, first);
            var named = message.Span(hit.First, hit.Last).Text.AsSpan();
            var lowerIsFine = message[hit.Last].Norm is "called" or "named" or "is" or "name" && !named.StartsWith("i ", StringComparison.OrdinalIgnoreCase);
            var isCalled = message[hit.Last].Norm is "called" or "named" && message[first].Norm is not ("in" or "by");
            last = last < 0 && lowerIsFine ? isCalled ? SmallNames.Called(message, first) : message[hit.Last].Norm is "is" ? SmallNames.Match(message, first) : ProperRun.AnyCase(message, first, 4) : last;
            if (last == first && message[first].Norm is "windows" or "linux" && message[hit.Last].Norm is "run" or "own" || message[hit.First].Norm is "our" or "my" && message[hit.Last].Norm is "bank" or "insurer")
            {
                continue; // "we run Windows", "our bank, Barclays, sends ..."
            }

            if (last >= 0 && message[hit.First].Norm is "my" && message[hit.Last].Norm is "of" && RunKinds.Of(message, first, last) == RunKind.Person)
            {
                continue; // "my boss is the brother of Elena Marsh"
            }

            if (last >= 0 && (Lists.Salutations.Contains(message[first].Norm) || message.IsNorm(hit.Last - 1, "behalf") && RunKinds.Of(message, first, last) == RunKind.Person && !Lists.CompanyWords.Contains(message[last].Norm)))
            {
                continue; // "on behalf of Ms. Tanaka"
            }

            if (last == first && Lists.RoleHeads.Contains(message[first].Norm) && message[hit.Last].Norm is "company")
            {
                continue; // "Company Secretary"
            }

            if (message[hit.Last].Norm is "for" && IsTradeOf(hit, first, last))
            {
                continue; // "I do bookkeeping for Barbershops"
            }

            last = isCalled ? ProperRun.Titled(message, first, last) : last;
            if (last < 0 && BehindKind(first) is { } kinded)
            {
                self.SetCompany(kinded.First, kinded.Last, 0.85);
                continue;
            }

            if (last >= 0 && message[hit.Last].Norm is "with" or "at" && message[hit.First].Norm is "im" or "i'm" or "i" or "we're" or "we" && (RunKinds.Of(message, first, last) == RunKind.Person && !Lists.CompanyWords.Contains(message[last].Norm) || last == first && message.NormAt(last + 1) is "right" or "now" or "today" or "on" or "until" or "for" or "tomorrow"))
            {
                continue; // "I'm with Sarah on this", "I'm at Heathrow right now"
            }

            if (last >= 0 && !Lists.NotNames.Contains(message[first].Norm) && (isCalled || !around.IsPlace(first, last)) && self.Counts(first, last) && !Lists.StopWords.Contains(message[first].Norm)
                && message[first].Kind == TokenKind.Word && (message.IsCapital(first) || !IsCommon(first)))
            {
                self.SetCompany(first, last, message.IsCapital(first) ? 0.9 : 0.7);
            }
        }

        ReadOfUs();
        ReadDelivered();
        ReadPossessed();
        ReadSubjects();
        ReadApposed();
        foreach (var hit in message.Hits("company-tail"))
        {
            var start = hit.First;
            while (start - 1 >= message.SentenceStart(hit.First) && message[start].Before < Break.Comma)
            {
                start--;
            }

            if (ProperRun.Capitalised(message, start) == hit.First - 1)
            {
                self.Company = new Part(start, hit.First - 1, 0.93);
            }
        }
    }

    // "on behalf of the municipal library service, Biblioteki Podgórze": what they are, then who.
    private Part? BehindKind(int first)
    {
        var next = message.SegmentEnd(first);
        if (next >= message.Count || message[next].Before != Break.Comma || next - first > 6)
        {
            return null;
        }

        for (var i = first; i < next; i++)
        {
            if (message[i].Kind != TokenKind.Word || message.IsCapital(i) || message[i].Norm is "and" or "who" or "that" or "which" or "with" or "to" or "for")
            {
                return null;
            }
        }

        var last = ProperRun.Capitalised(message, next);
        return last >= next && last + 1 == message.SegmentEnd(next) && RunKinds.Of(message, next, last) is var kind && (kind == RunKind.Company || kind == RunKind.Either && last > next)
            && !around.IsPlace(next, last) && !OrdinaryWords.AreGeneric(message, next, last) && self.Counts(next, last) ? new Part(next, last, 0.85) : null;
    }

    // "the migration you delivered to us, Granja Sol Nasciente: half of ..."
    private void ReadOfUs()
    {
        for (var i = 0; i + 2 < message.Count; i++)
        {
            if (message[i].Norm is "us" or "we" && message[i + 1].Before == Break.Comma && ProperRun.Capitalised(message, i + 1) is var last && last > i + 1 && (last + 1 >= message.Count || message[last + 1].Before >= Break.Comma)
                && RunKinds.Of(message, i + 1, last) is RunKind.Company or RunKind.Either && !around.IsPlace(i + 1, last) && !OrdinaryWords.AreGeneric(message, i + 1, last) && NotSaid.Judge(message, i + 1, last, NotSaidReason.Negation | NotSaidReason.Hypothesis) == NotSaidReason.Counts)
            {
                self.SetCompany(i + 1, last, 0.82);
            }
        }
    }

    // "Quillon, a small accounting practice in Leeds", "It's Bexley & Thorne, a vet practice": a firm's word says what the name before it is.
    private void ReadApposed()
    {
        for (var start = 0; start < message.Count; start = message.SentenceEnd(start))
        {
            var first = around.SkipWords(Opening.Skip(message, start, message.SentenceEnd(start)), message.Count, "its", "it", "is", "this", "we", "are", "we're", "here");
            var last = ProperRun.Capitalised(message, first);
            var article = last + 1;
            var tells = message.NormAt(article) is "is" or "are" && message.NormAt(article + 2) is "family" or "small" or "local" or "independent" or "young" or "third";
            article += tells ? 1 : 0;
            if (last < 0 || article + 1 >= message.Count || !tells && message[article].Before is not (Break.Comma or Break.Clause) || message[article].Norm is not ("a" or "an" or "the") || RunKinds.Of(message, first, last) is not (RunKind.Company or RunKind.Either)
                || first == last && OrdinaryWords.Contains(message[first].Norm) || !self.Counts(first, last))
            {
                continue;
            }

            for (var i = article + 1; i < message.Count && i < article + 8 && message[i].Before < Break.Comma && message[i].Norm is not ("at" or "for" or "with" or "to" or "who" or "that"); i++)
            {
                if (Lists.CompanyWords.Contains(message[i].Norm) && i > article + 1 || message[i].Norm is "business" or "firm" or "company" or "practice" or "startup" or "shop" or "maker" or "charity" or "school" or "agency" or "manufacturer" or "wholesaler" or "retailer" or "contractor")
                {
                    self.SetCompany(first, last, 0.85);
                    return;
                }
            }
        }
    }

    // "the invoice reader that you installed at Maslow Metals skips every second page": where something of ours fails is theirs.
    private void ReadDelivered()
    {
        if (!message.Has("trouble") && !message.Has("support"))
        {
            return;
        }

        foreach (var hit in message.Hits("delivered-at"))
        {
            var first = around.SkipWords(hit.Last + 1, message.Count, "the");
            if (ProperRun.Capitalised(message, first) is >= 0 and var last && (last > first || !OrdinaryWords.Contains(message[first].Norm)) && RunKinds.Of(message, first, last) is RunKind.Company or RunKind.Either && !around.IsPlace(first, last) && !OrdinaryWords.AreGeneric(message, first, last)
                && NotSaid.Judge(message, first, last, NotSaidReason.Negation | NotSaidReason.Hypothesis) == NotSaidReason.Counts)
            {
                self.SetCompany(first, last, 0.84);
            }
        }
    }

    // "company's Tin Robin Toys"
    private void ReadPossessed()
    {
        for (var i = 0; i + 1 < message.Count; i++)
        {
            if (message[i].Norm is "company's" or "firm's" or "business's" or "studio's" or "agency's" or "shop's" or "clinic's" or "practice's" && ProperRun.Capitalised(message, i + 1) is >= 0 and var last
                && (last + 1 >= message.Count || message[last + 1].Before >= Break.Comma) && RunKinds.Of(message, i + 1, last) is RunKind.Company or RunKind.Either && self.Counts(i + 1, last) && !OrdinaryWords.AreGeneric(message, i + 1, last))
            {
                self.SetCompany(i + 1, last, 0.85);
            }
        }
    }

    // "Stonebridge Dental has 44 people. We want ...": nobody else's headcount is told, and they go on about themselves.
    private bool Counts(int verb)
    {
        var people = message.Quantities.FindAll(quantity => Lists.PeopleNouns.Contains(message.NormAt(quantity.Last + 1)));
        if (people.Count != 1 || people[0].First < verb || people[0].First > verb + 3 || message[verb].Norm is not ("has" or "employs" or "counts" or "have"))
        {
            return false;
        }

        var end = message.SentenceEnd(verb);
        for (var i = verb; i < end; i++)
        {
            if (message[i].Norm is "wants" or "needs" or "seeks" or "our" or "we")
            {
                return message[i].Norm is not "we" || message[i - 1].Norm is "and";
            }
        }

        return end < message.Count && message[end].Norm is "we" or "our" or "i" or "we'd" or "i'd" or "we're";
    }

    // "Ballet Nordhaven wants a planning tool", "Museum Kust processes its loans on paper": who wants, owns or lacks something is the visitor's firm.
    private void ReadSubjects()
    {
        for (var start = 0; start < message.Count; start = message.SegmentEnd(start, Break.Clause))
        {
            var first = Opening.Skip(message, start, message.SentenceEnd(start));
            first = message.NormAt(start) is "dear" && message.SegmentEnd(first) is var greeted && greeted < Math.Min(message.Count, first + 5) ? greeted : first;
            var last = ProperRun.Capitalised(message, first);
            var verb = last + 1;
            if (last < 0 || verb >= message.Count || (last == first && OrdinaryWords.Contains(message[first].Norm)) || message[verb].Before >= Break.Sentence || RunKinds.Of(message, first, last) is RunKind.Neither or RunKind.Person)
            {
                continue;
            }

            var wants = message[verb].Norm is "wants" or "needs" or "seeks" or "wishes" or "requires" or "intends" or "plans" || (message.IsNorm(verb, "is") && message.NormAt(verb + 1) is "looking" or "searching" or "trying" or "struggling")
                || (message.IsNorm(verb, "would") && message.NormAt(verb + 1) is "like" or "love");
            var owns = message[verb].Norm.EndsWith('s') && message.NormAt(verb + 1) is "its" or "our" || message.NormAt(verb + 2) == "its";
            if ((((wants || owns) && last > first) || Counts(verb)) && self.Counts(first, last))
            {
                self.SetCompany(first, last, 0.86);
            }
        }
    }

    // Whom they work for as a trade: a plural that no firm is called by.
    private bool IsTradeOf(Hit hit, int first, int last)
    {
        var isTrade = message.NormAt(hit.First + 1) is "do" or "handle" or "keep" or "manage" or "make" or "build" || message.NormAt(hit.First + 2) is "do" or "handle" or "keep" or "manage";
        return isTrade && last >= first && message[last].Norm.EndsWith('s') && SmallNames.IsCommon(message[last].Norm) && (first == last || Lists.Places.Contains(message[first].Norm) || message.IsNorm(last - 1, "and") && message[first].Norm.EndsWith('s') && message[last].Norm is not ("sons" or "brothers" or "partners" or "associates"));
    }

    private bool IsCommon(int at) => message[at].Norm is "small" or "big" or "based" or "growing" or "located" or "doing" or "called" or "in" or "not" or "a";
}
