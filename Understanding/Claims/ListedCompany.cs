using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>
/// Reads a company that is only listed among facts: "Delfin Pools 32 ppl", "Garantix, 78 people", "Hello there, Quaysound Audio. We'd like ...",
/// or alone as the last sentence. Its place says what it is; no verb does.
/// </summary>
internal sealed class ListedCompany(Message message, SelfDescription self, Neighbours around, string? asked)
{
    private const int MaxWords = 5;

    public void Read()
    {
        if (self.Company is { Confidence: >= 0.75 } || asked is not (null or "need" or "company" or "companySize"))
        {
            return;
        }

        ReadBesideSize();
        if (self.Company is not { Confidence: >= 0.6 })
        {
            ReadAlone();
        }

        if (self.Company is not { Confidence: >= 0.6 })
        {
            ReadAtEnd();
        }
    }

    // "Candles are what I make, Cire Bleue.", "Haulier, family-run, Transportes Vela; ...": a name closes what they tell of themselves.
    private void ReadAtEnd()
    {
        for (int start = 0, end; start < message.Count; start = end)
        {
            end = message.SegmentEnd(start);
            if (InFirm(start, end) is { } within)
            {
                self.SetCompany(within.First, within.Last, within.Confidence);
                return;
            }

            var last = ProperRun.Capitalised(message, start);
            var isPlaced = last > start && message.NormAt(last + 1) is "in" or "near" && ProperRun.Capitalised(message, last + 2) == end - 1 && (last > start + 1 || Lists.CompanyWords.Contains(message[last].Norm));
            var closes = (last > start || last == start && IsBehindFirm(start) && IsRare(start)) && (last + 1 == end || isPlaced) && message[start].Before == Break.Comma && (end >= message.Count || message[end].Before >= Break.Clause || LeadsToFacts(end) || IsBehindFirm(start) && message[end].Norm is "i" or "im" or "my" or "and") && !IsQuestion(end);
            if (closes && IsOnlyName(AfterPlace(message.SentenceStart(start)), start, allowsNeed: last > start && Lists.CompanyWords.Contains(message[last].Norm) && end >= message.Count) && RunKinds.Of(message, start, last) is RunKind.Company or RunKind.Either && Fits(start, last, sure: false) is { } part)
            {
                self.SetCompany(part.First, part.Last, part.Confidence);
                return;
            }
        }
    }

    // "a team of 70, in Aegis Port Agency"
    private Part? InFirm(int start, int end)
    {
        var isOwn = message[start].Norm is "in" or "at" && message[start].Before == Break.Comma && start + 2 < end && message.Has("size-frame");
        return isOwn && ProperRun.Capitalised(message, start + 1) == end - 1 && Lists.CompanyWords.Contains(message[end - 1].Norm) && RunKinds.Of(message, start + 1, end - 1) == RunKind.Company ? Fits(start + 1, end - 1, sure: true) : null;
    }

    // "a surf school, Backwash, want ...", "we build drones. Skyreed. want ...": a word that nobody writes every day, no town and nobody's name.
    private bool IsRare(int at) => message[at].Length > 3 && !SmallNames.IsCommon(message[at].Norm) && !Lists.FirstNames.Contains(message[at].Norm) && !around.IsPlace(at, at) && !message[at].Norm.EndsWith("'s", StringComparison.Ordinal);

    // "a 1 person business, Ledger Leaf, i do the books"
    private bool IsBehindFirm(int at) => message.NormAt(at - 1) is "business" or "company" or "firm" || Lists.CompanyWords.Contains(message.NormAt(at - 1));

    // "hello from Maribor, Kovač Prevozi": where they greet from is not who they are.
    private int AfterPlace(int from)
    {
        var first = Opening.Skip(message, from, message.Count);
        var last = message.IsNorm(first, "from") ? ProperRun.Capitalised(message, first + 1) : -1;
        return last > first && last < first + 3 && last + 1 < message.Count && message[last + 1].Before == Break.Comma ? last + 1 : from;
    }

    // No other name stands before it in its sentence ("we use Blue Prism, Red Hat"), and it is no list of what they use.
    private bool IsOnlyName(int from, int to, bool allowsNeed)
    {
        // "We're interested in payroll automation, Tidewater Tool Rental."
        var wishes = allowsNeed && message.Hits("need", from, to).Length > 0 && !Lists.CompanyWords.Contains(message[to - 1].Norm) && !message.Touches("past-tool", from, to);
        for (var i = Opening.Skip(message, from, to) + 1; i < to; i++)
        {
            if (message.IsCapital(i) && message[i].Norm is not ("i" or "im" or "i'm") || message[i].Norm is "use" or "using" or "tried" || !(wishes && message[i].Norm is "in" or "to" or "of" or "like") && message[i].Norm is "like" or "with" or "from" or "in" or "as" or "to" or "of" or "near")
            {
                return false;
            }
        }

        return true;
    }

    private void ReadBesideSize()
    {
        foreach (var quantity in message.Quantities)
        {
            if (!CountsPeople(quantity))
            {
                continue;
            }

            var size = around.SkipBack(quantity.First - 1, "we're", "were", "we", "are", "about", "around", "roughly", "approx", "circa", "ca", "some", "currently", "with", "team", "of", "staff", "size") + 1;
            if (size > 0 && message[size].Before < Break.Sentence | IsGreeted(size) && Before(size) is { } named)
            {
                self.SetCompany(named.First, named.Last, named.Confidence);
                return;
            }

            if (Behind(quantity.Last + 1) is { } later)
            {
                self.SetCompany(later.First, later.Last, later.Confidence);
                return;
            }
        }
    }

    private bool CountsPeople(Quantity quantity)
    {
        var noun = message.NormAt(quantity.Last + 1);
        return !quantity.IsLoose && (Lists.PeopleNouns.Contains(noun) || Lists.PeopleModifiers.Contains(noun) && Lists.PeopleNouns.Contains(message.NormAt(quantity.Last + 2))
            || noun == "of" && message.IsNorm(quantity.Last + 2, "us"));
    }

    // The segment, or the stretch of a sentence, that ends right before the size.
    private Part? Before(int size)
    {
        var start = size - 1;
        while (start > 0 && message[start].Before < Break.Comma && !(message[start - 1].Kind == TokenKind.Sign && message[start - 1].Length > 1))
        {
            start--;
        }

        var first = Opening.Skip(message, start, size);
        first = around.SkipWords(first, size, "at", "from", "the", "company", "firm", "its");
        if (first >= size)
        {
            return null;
        }

        var last = ProperRun.Capitalised(message, first);
        if (last >= first && (last == size - 1 || last == size - 2 && message[size - 1].Kind == TokenKind.Sign))
        {
            return Fits(first, last, sure: true);
        }

        if (last < 0 && message[size].Before == Break.Comma)
        {
            // "which is why Brightwater Leisure Trust, forty-eight employees strong, ..."
            for (var i = first + 1; i < size; i++)
            {
                if (ProperRun.Capitalised(message, i) == size - 1 && size - 1 > i && message[i - 1].Norm is "why" or "that" or "because" or "so" or "and" or "but" or "how" or "as" or "since" or "here" or "us" or "where" or "when")
                {
                    return Fits(i, size - 1, sure: true);
                }
            }
        }

        return last < 0 ? new SmallListed(message, self).Find(first, size - 1) : null;
    }

    // "58 lads, Gannon Groundworks", "60 people at Mirabad Dates"
    private Part? Behind(int noun)
    {
        var next = noun;
        while (next < message.Count && message[next].Before < Break.Comma && (Lists.PeopleNouns.Contains(message[next].Norm) || Lists.PeopleModifiers.Contains(message[next].Norm) || message[next].Norm is "us"))
        {
            next++;
        }

        if (next + 1 < message.Count && message[next].Norm is "in" && message[next].Before < Break.Comma)
        {
            var run = ProperRun.Capitalised(message, next + 1);
            return run > next + 1 && (IsPlural(run) || Lists.CompanyWords.Contains(message[run].Norm)) && !IsRegion(next + 1) ? Fits(next + 1, run, sure: true) : null;
        }

        if (next >= message.Count || message[next].Before != Break.Comma)
        {
            return null;
        }

        var last = ProperRun.Capitalised(message, next);
        var ends = last + 1 == message.SegmentEnd(next) || message.NormAt(last + 1) is "is" or "has" or "needs" or "wants" or "would";
        return last > next && ends && !around.IsRoleNext(last + 1) && RunKinds.Of(message, next, last) is RunKind.Company or RunKind.Either ? Fits(next, last, sure: true) : null;
    }

    // A sentence that is nothing but a name: behind others, or behind a greeting and in front of others.
    private void ReadAlone()
    {
        for (int start = 0, end; start < message.Count; start = end)
        {
            end = message.SentenceEnd(start);
            var first = Opening.Skip(message, start, end);
            if (start > 0 && end == message.Count && SmallNames.Match(message, first) == end - 1 && end - 1 > first && Lists.CompanyWords.Contains(message[end - 1].Norm) && self.Counts(first, end - 1) && !IsQuestion(end))
            {
                self.SetCompany(first, end - 1, 0.7); // "... by hand!! plz help. oranmore dairy"
                return;
            }

            var others = start > 0 || end < message.Count && message.NormAt(end) is not ("i" or "im" or "i'm" or "i'd" or "my");
            if (first >= end || !others || start > 0 && around.IsSignature(first) || IsQuestion(end))
            {
                continue;
            }

            var last = ProperRun.Capitalised(message, first);
            var isWhole = last == end - 1 || last >= 0 && last + 2 < end && message[last + 1].Norm is "in" or "near" && ProperRun.Capitalised(message, last + 2) == end - 1;
            isWhole |= last > first && last + 1 == message.SegmentEnd(first) && last + 1 < end && message[last + 1].Before == Break.Comma && LeadsToFacts(last + 1);
            var isEdge = end == message.Count || start == 0 || self.Name is { } person && person.Last < start && person.Last >= start - 2
                || first == last && IsRare(first) && start > 0 && message.NormAt(Opening.Skip(message, message.SentenceStart(start - 1), start)) is "we" or "our" or "i" or "we're" or "im";
            if (isWhole && isEdge && RunKinds.Of(message, first, last) is RunKind.Company or RunKind.Either && Fits(first, last, sure: last > first) is { } part
                && !(end == message.Count && message.Between(first).Contains('\n') && RunKinds.Of(message, first, last) == RunKind.Either))
            {
                self.SetCompany(part.First, part.Last, part.Confidence);
                return;
            }
        }
    }

    // "Castellum Guarding, start in 6 weeks", "Castellum Guarding, looking for ..."
    private bool LeadsToFacts(int at) =>
        message[at].Norm is "i" or "im" && around.IsRoleNext(at) ||
        Lists.Places.Contains(message[at].Norm) && message.SegmentEnd(at) == at + 1 || message[at].Kind == TokenKind.Number || message[at].Norm is "start" or "starting" or "begin" or "want" or "need" or "we" or "our" or "we're" or "asap" or "in" or "within" or "looking" or "budget" or "this" or "next" or "by";

    private Part? Fits(int first, int last, bool sure)
    {
        if (last - first >= MaxWords || self.Name is { } name && name.First <= last && first <= name.Last || self.Role is { } role && role.First <= last && first <= role.Last
            || RunKinds.Of(message, first, last) == RunKind.Neither || around.IsPlace(first, last) || !self.Counts(first, last))
        {
            return null;
        }

        return OrdinaryWords.AreGeneric(message, first, last) ? null : new Part(first, last, sure ? 0.8 : 0.7);
    }

    private bool IsQuestion(int end) =>
        message.Text.AsSpan(message[end - 1].End, (end < message.Count ? message[end].Start : message.Text.Length) - message[end - 1].End).Contains('?');

    private bool IsGreeted(int size) => size > 0 && Opening.Skip(message, message.SentenceStart(size - 1), size) < size;

    private bool IsPlural(int at) => message[at] is { Length: > 3, Norm: var norm } && norm.EndsWith('s') && !norm.EndsWith("ss", StringComparison.Ordinal);

    // "North Wales", "Los Angeles", "New Orleans"
    private bool IsRegion(int at) => message[at].Norm is "north" or "south" or "east" or "west" or "new" or "los" or "las" or "san" or "st" or "saint" or "port" or "buenos" or "les" or "lower" or "upper" or "greater" or "central";
}
