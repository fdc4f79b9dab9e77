using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads segments that stand without a verb: "Siobhan Keane here", "CFO at Cedarline Clinics", "Gridline Fitness".</summary>
internal sealed class FragmentReader(Message message, SelfDescription self, Neighbours around, StatementReader statements, string? asked)
{
    // A segment that stands alone: "Siobhan Keane here", "CFO at Cedarline Clinics", "Gridline Fitness", "260 staff".
    public void Read(int at, int end)
    {
        var bare = around.SkipWords(at, end, "the", "a", "an", "our", "as", "officially", "actually", "currently", "basically", "mainly", "technically", "now", "acting");
        var role = RoleGrammar.Match(message, bare);
        role = role >= 0 && (message.IsNorm(at, "our") && message.IsNorm(role + 1, "for") || OthersTitle.Is(message, self, at, asked) && !IsHere(role + 1)) ? -1 : role;
        if (role >= 0 && !around.IsPersonRun(at, role) && (role + 1 >= message.Count || message[role + 1].Before >= Break.Comma || around.IsAffiliation(role + 1) || around.IsForeignAffiliation(role + 1) || IsHere(role + 1)) && IsRoleSegment(bare, role, at) && self.Counts(bare, role))
        {
            self.Role ??= new Part(bare, role, 0.9);
            statements.ReadAffiliation(role + 1, end);
            return;
        }

        var last = ProperRun.Capitalised(message, at);
        if (last < 0 || last >= end)
        {
            return;
        }

        if (PersonOf(at, last) is { } of && self.Counts(at, last))
        {
            self.Name ??= new Part(at, of - 1, 0.9);
            self.SetCompany(of + 1, last, 0.9); // "Mrs. Audrey Fenn of Fenn Upholstery"
            return;
        }

        var kind = RunKinds.Of(message, at, last);
        var next = last + 1;
        if (kind == RunKind.Person && message.IsNorm(next, "at") && message.IsNorm(next + 1, "your") && message.NormAt(next + 2) is "service" or "disposal" && self.Counts(at, last))
        {
            self.Name ??= new Part(at, last, 0.9); // "Export Director, Ignacio Duarte at your service"
            return;
        }

        if (next < end && message.IsNorm(end - 1, "here") && around.IsAffiliation(next) && last == at && OrdinaryWords.Contains(message[at].Norm) && !Lists.FirstNames.Contains(message[at].Norm)
            && next + 1 < end - 1 && ProperRun.Capitalised(message, next + 1) == end - 2 && self.Counts(next + 1, end - 2))
        {
            self.SetCompany(next + 1, end - 2, 0.9); // "Procurement at Aurelian Mining here"
            return;
        }

        next += next + 1 < end && message[next].Norm is "again" && around.IsAffiliation(next + 1) ? 1 : 0;
        if (next < end && message[next].Norm is "here" or "speaking" or "hier" or "aquí" or "aqui" or "ici" or "här" or "her" && (next + 1 == end || around.IsAffiliation(next + 1) || around.IsForeignAffiliation(next + 1) || message.IsNorm(next + 1, "and")))
        {
            SetHere(at, last, next + 1 < end && (around.IsAffiliation(next + 1) || around.IsForeignAffiliation(next + 1)) ? RunKind.Person : kind, end);
            statements.ReadAffiliation(next + 1, end);
        }
        else if (next < end && kind is RunKind.Person or RunKind.Either && around.IsAffiliation(next) && around.IsFirstWords(at) && IsNameOf(kind, at, last, next, end))
        {
            self.Name ??= new Part(at, last, kind == RunKind.Person ? 0.9 : 0.75);
            statements.ReadAffiliation(next, end);
        }
        else if (next == end && self.Counts(at, last))
        {
            SetAlone(at, last, kind, end);
        }
    }

    private int? PersonOf(int first, int last)
    {
        for (var i = first + 1; i < last && i <= first + 4; i++)
        {
            if (message[i].Norm == "of")
            {
                return Lists.Salutations.Contains(message[first].Norm) || i == first + 2 && Lists.FirstNames.Contains(message[first].Norm) && !OrdinaryWords.Contains(message[first + 1].Norm)
                    || i == first + 1 && Lists.FirstNames.Contains(message[first].Norm) && !OrdinaryWords.Contains(message[first].Norm) && Lists.CompanyWords.Contains(message[last].Norm) ? i : null;
            }
        }

        return null;
    }

    private void SetHere(int first, int last, RunKind kind, int end)
    {
        if (kind == RunKind.Company || (kind == RunKind.Either && (last > first || around.IsSizeNext(end)) && !around.IsRoleNext(end)))
        {
            self.SetCompany(first, last, 0.88);
        }
        else if (kind != RunKind.Neither)
        {
            self.Name ??= new Part(first, last, 0.9);
        }
    }

    // "Owen from Pentre Joinery": behind a name that no list knows, nothing but the company may follow.
    private bool IsNameOf(RunKind kind, int first, int last, int next, int end)
    {
        if (message[next].Norm is not ("from" or "at" or "of" or "@" or "with"))
        {
            return false;
        }

        if (message.NormAt(next + 2) is "says" or "said" or "told" or "thinks" or "asked" or "suggested" or "recommended" or "mentioned" or "wants" or "sent")
        {
            return false; // "Peter from accounting says ..."
        }

        var company = ProperRun.Capitalised(message, next + 1);
        var acronym = first == last && !message.Span(first, last).Text.Any(char.IsLower);
        return !acronym && message.NormAt(next + 1) is not ("your" or "you") && (kind == RunKind.Person ? company >= 0 || message[next].Norm is "from" or "at" : company == end - 1 || company == end - 2 && message.IsNorm(end - 1, "here"));
    }

    // A name between commas is a person where a role follows and a company where a size or "we are" does.
    private void SetAlone(int first, int last, RunKind kind, int end)
    {
        // "Insurer, 600 employees" says what they are, not who.
        if (kind == RunKind.Neither || around.IsPlace(first, last) && asked != "company" || (first == last && (Lists.Industries.Contains(message[first].Norm) || Lists.CompanyWords.Contains(message[first].Norm)) && Opening.Skip(message, message.SentenceStart(first), end) == first && asked != "company"))
        {
            return;
        }

        var roleNext = around.IsRoleNext(end);
        var isFirm = kind == RunKind.Either && HasJoint(first, last); // "Luthiers of Cremyll, I'm the manager"
        if (roleNext && isFirm)
        {
            self.SetCompany(first, last, 0.85);
            return;
        }

        if (kind is RunKind.Person or RunKind.Either && last > first && last - first < 4 && !isFirm && IsInFrontOfFirm(first, last, end))
        {
            self.Name ??= new Part(first, last, kind == RunKind.Person ? 0.9 : 0.8);
            return;
        }

        // "Mainspring Aerostructures, I'm the CIO": who says "I" behind it has not said who they are before.
        var saysI = message.NormAt(end) is "i" or "im" && last > first;
        var isPerson = kind == RunKind.Person || (kind == RunKind.Either && roleNext && !saysI);
        if (kind == RunKind.Person && FirmBehind(first, end) is { } firm)
        {
            self.Name ??= new Part(first, last, 0.88); // "Ines Quadros, Atlas Cork."
            self.SetCompany(end, firm, 0.82);
        }
        else if (kind == RunKind.Person && self.Name is null && end == message.Count && self.Role is { } held && held.First >= message.SentenceStart(first) && message[first].Before == Break.Comma && self.Company is { } taken && taken.Last < first)
        {
            self.Name = new Part(first, last, 0.85); // "Ops lead at Atlas Cork here, Ines."
        }
        else if (isPerson && (roleNext || around.IsSignature(first)))
        {
            if (kind == RunKind.Person && FirmBefore(first) is { } before)
            {
                self.SetCompany(before, first - 1, 0.82); // "Atlas Cork, Ines Quadros, ops lead."
            }

            self.Name ??= new Part(first, last, kind == RunKind.Person ? 0.9 : 0.75);
        }
        else if (asked == "role" && self.Role is not null && !Lists.CompanyWords.Contains(message[last].Norm))
        {
            // "Vice President, Supply Chain" goes on with the title.
        }
        else if (kind == RunKind.Company || (kind == RunKind.Either && (self.DescribedCompany || around.IsSizeNext(end) || around.IsWeNext(end) || around.IsSizeBefore(first) && !around.IsPlace(first, last))))
        {
            // One capitalised word that begins a sentence may be any word.
            var any = kind == RunKind.Either && first == last && message.SentenceStart(first) == Opening.Skip(message, first, end) && !self.DescribedCompany;
            self.SetCompany(first, last, any ? 0.55 : kind == RunKind.Company || self.DescribedCompany ? 0.85 : 0.75, guess: true);
        }
        else if (kind == RunKind.Person && self.DescribedCompany && last > first && self.Name is not null)
        {
            self.SetCompany(first, last, 0.7, guess: true);
        }
        else if (kind == RunKind.Person && (around.IsSizeNext(end) || around.IsSizeBefore(first)) && last > first)
        {
            self.SetCompany(first, last, 0.65, guess: true);
        }
    }

    // The firm's name as the next segment, where the person opens the sentence.
    private int? FirmBehind(int first, int end)
    {
        if (Opening.Skip(message, message.SentenceStart(first), message.Count) != first || end >= message.Count || message[end].Before != Break.Comma)
        {
            return null;
        }

        var firm = ProperRun.Capitalised(message, end);
        return firm >= 0 && firm + 1 == message.SegmentEnd(end) && (firm + 1 == message.SentenceEnd(end) || around.IsRoleNext(firm + 1) || around.IsSizeNext(firm + 1) || message[firm + 1].Kind == TokenKind.Email) && IsFirm(end, firm) ? firm : null;
    }

    private int? FirmBefore(int person)
    {
        var first = Opening.Skip(message, message.SentenceStart(person), person);
        return first < person && message[person].Before == Break.Comma && ProperRun.Capitalised(message, first) == person - 1 && IsFirm(first, person - 1) ? first : null;
    }

    private bool IsFirm(int first, int last) => RunKinds.Of(message, first, last) is var kind && (kind == RunKind.Company || kind == RunKind.Either && last > first)
        && !around.IsPlace(first, last) && !Lists.PlaceHeads.Contains(message[first].Norm) && !Lists.Places.Contains(message[last].Norm) && !Lists.Towns.Contains(message[first].Norm) && !OrdinaryWords.AreGeneric(message, first, last) && RoleGrammar.Match(message, first) != last && self.Counts(first, last);

    private bool HasJoint(int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (message[i].Norm is "of" or "and" or "for" or "the")
            {
                return true;
            }
        }

        return false;
    }

    // "Etsuko Hayama, Setouchi Ferry, 155 employees": who opens a list in front of a firm and its size is the person.
    private bool IsInFrontOfFirm(int first, int last, int next)
    {
        if (!around.IsFirstWords(first) || next >= message.Count || message[next].Before != Break.Comma || message[last].Norm.EndsWith('s') && !Lists.FirstNames.Contains(message[first].Norm))
        {
            return false;
        }

        for (var i = first; i <= last; i++)
        {
            if (OrdinaryWords.Contains(message[i].Norm) && !Lists.FirstNames.Contains(message[i].Norm) || Lists.Places.Contains(message[i].Norm))
            {
                return false;
            }
        }

        var firm = ProperRun.Capitalised(message, next);
        return firm > next && firm + 1 == message.SegmentEnd(next) && firm + 1 < message.Count && message[firm + 1].Before == Break.Comma && message[firm + 1].Kind == TokenKind.Number && around.IsSizeNext(firm + 1)
            && RunKinds.Of(message, next, firm) is RunKind.Company or RunKind.Either && !around.IsPlace(next, firm) && message[firm].Norm != message[last].Norm && !OrdinaryWords.AreGeneric(message, next, firm);
    }

    // "practice manager here", "Finance Manager speaking"
    private bool IsHere(int at) => message.NormAt(at) is "here" or "speaking" or "writing" && (at + 1 >= message.Count || message[at + 1].Before >= Break.Comma || around.IsAffiliation(at + 1));

    // "44 people, music publisher": beside a headcount it is the firm's trade.
    private bool IsTrade(int head) =>
        message[head].Norm is "publisher" or "broker" or "contractor" or "dealer" or "operator" or "producer" or "baker" or "brewer" or "florist" or "farmer" or "supplier" or "distributor" or "retailer" or "wholesaler" or "manufacturer" or "builder" or "importer" or "exporter" or "caterer" or "insurer" or "printer" or "grower" or "carrier" or "haulier" or "consultant" or "developer" or "recruiter" or "trader" or "butcher" or "jeweller" or "optician";

    private bool IsRoleSegment(int first, int last, int at)
    {
        var alone = first == last && Lists.RoleNotAlone.Contains(message[first].Norm);
        return !alone && !(asked != "role" && IsTrade(last) && (around.IsSizeBefore(first) || around.IsSizeNext(last + 1) && self.Name is null)) && (IsHere(last + 1) || last + 1 == message.SegmentEnd(at) && around.IsSizeNext(last + 1) || self.Name is not null || self.Company is not null || self.Role is not null || asked is "role" || around.IsAffiliation(last + 1) || around.IsForeignAffiliation(last + 1) || message.SentenceStart(at) != at);
    }
}
