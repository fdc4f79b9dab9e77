using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>
/// Who the visitor says they are. Name, role and company are read together, segment by segment ("Nadia Rahal, CFO at Cedarline
/// Clinics, 260 staff"), because each of them tells where the others end.
/// </summary>
internal sealed class SelfDescription
{
    private const NotSaidReason Checks = NotSaidReason.Negation | NotSaidReason.Hypothesis | NotSaidReason.ThirdParty | NotSaidReason.Firm;
    private readonly Message _message;
    private readonly ReadingContext _context;
    private bool _describedCompany;

    private SelfDescription(Message message, ReadingContext context) => (_message, _context) = (message, context);

    public Part? Name { get; private set; }

    public Part? Role { get; private set; }

    public Part? Company { get; private set; }

    public static SelfDescription Read(Message message, ReadingContext context)
    {
        var self = new SelfDescription(message, context);
        for (var start = 0; start < message.Count;)
        {
            var end = message.SegmentEnd(start);
            self.ReadSegment(start, end);
            start = end;
        }

        self.ReadFrames();
        return self;
    }

    private void ReadSegment(int start, int end)
    {
        var at = Opening.Skip(_message, start, end);
        if (at >= end)
        {
            return;
        }

        var label = ListLabel.At(_message, start, end);
        if (label is not null)
        {
            ReadLabelled(label, end);
            return;
        }

        for (var i = at; i < end; i++)
        {
            if (StartsWith("i-am", i) is { } iAm && (i == at || !_message.IsNorm(i, "this")) && _message.NormAt(i - 1) is not ("company" or "firm" or "business" or "brand" or "product"))
            {
                ReadIAm(iAm.Last + 1, end, IsOnlyName(iAm));
            }
            else if (StartsWith("we-are", i) is { } weAre && IsWeAre(weAre, i == at))
            {
                ReadWeAre(weAre.Last + 1, end);
            }
            else if (_message[i].Norm == "as" && _message.NormAt(i + 1) is "a" or "an" or "the" or "our")
            {
                ReadAs(i + 2, end);
            }
            else if (_message[i].Norm is "at" or "@" && (Lists.PeopleNouns.Contains(_message.NormAt(i - 1)) || _message.NormAt(i - 1) is "us" or "here" or "work" || _message[Math.Max(0, i - 1)].Kind == TokenKind.Number))
            {
                ReadAffiliation(i, end);
            }
        }

        ReadBare(at, end);
    }

    private static readonly string[] NameOnly = ["name", "names", "myself"];

    private bool IsOnlyName(Hit hit) => NameOnly.Any(word => Enumerable.Range(hit.First, hit.Last - hit.First + 1).Any(i => _message[i].Norm.StartsWith(word, StringComparison.Ordinal)));

    private bool IsWeAre(Hit hit, bool leads) => leads || _message[hit.First].Norm is "we" or "we're" or "wer";

    private void ReadLabelled((string Field, int Value)? label, int end)
    {
        var (field, value) = label!.Value;
        if (value >= end)
        {
            end = value < _message.Count ? _message.SegmentEnd(value) : value;
        }

        if (value >= end)
        {
            return;
        }

        switch (field)
        {
            case "name":
                Name ??= new Part(value, end - 1, 0.95);
                break;
            case "role":
                Role ??= new Part(value, end - 1, 0.95);
                break;
            case "company":
                Company ??= new Part(value, end - 1, 0.95);
                break;
        }
    }

    // "I'm Priya", "I am the production manager", "im mehmet from ege tekstil".
    private void ReadIAm(int at, int end, bool nameOnly)
    {
        at = SkipWords(at, end, "also", "currently", "just", "actually", "now", "officially", "still", "mr", "mrs", "ms", "mr.", "dr");
        var bare = SkipWords(at, end, "the", "a", "an", "our", "their", "your");
        if (!nameOnly && bare < end && RoleGrammar.Match(_message, bare) is >= 0 and var role && Counts(bare, role) && (bare > at || !IsPersonRun(at, role)))
        {
            Role ??= new Part(bare, role, 0.93);
            ReadAffiliation(role + 1, end);
            return;
        }

        if (at >= end || bare > at)
        {
            return;
        }

        var last = PersonNames.Match(_message, at, end, sure: nameOnly);
        if (last < 0 || !Counts(at, last))
        {
            return;
        }

        // "Name is Baraka Trust Bank"
        if (nameOnly && RunKinds.Of(_message, at, last) == RunKind.Company && !Lists.FirstNames.Contains(_message[at].Norm))
        {
            SetCompany(at, last, 0.85);
            return;
        }

        Name ??= new Part(at, last, nameOnly || _message.IsCapital(at) ? 0.93 : 0.85);
        var next = last + 1;
        if (next < end && RoleGrammar.Match(_message, SkipWords(next, end, "the", "a", "an", "and", "im", "i")) is >= 0 and var title && !IsAffiliation(next))
        {
            Role ??= new Part(SkipWords(next, end, "the", "a", "an", "and", "im", "i"), title, 0.85);
            next = title + 1;
        }

        ReadAffiliation(next, end);
    }

    // "I work there as a service manager", "as the procurement manager I want ..."
    private void ReadAs(int at, int end)
    {
        if (Role is null && at < end && RoleGrammar.Match(_message, at) is >= 0 and var role && role < end && Counts(at, role)
            && !(at == role && Lists.RoleNotAlone.Contains(_message[at].Norm)))
        {
            Role = new Part(at, role, 0.85);
            ReadAffiliation(role + 1, end);
        }
    }

    private void ReadWeAre(int at, int end)
    {
        at = SkipWords(at, end, "just", "actually", "also", "currently", "now");
        if (at >= end)
        {
            return;
        }

        if (_message[at].Norm is "a" or "an" or "the" && !(_message.IsNorm(at, "the") && _message.IsCapital(at + 1)))
        {
            _describedCompany = true;
            ReadAffiliation(at + 1, end);
            return;
        }

        at = _message.IsNorm(at, "the") ? at + 1 : at;
        var last = ProperRun.Capitalised(_message, at);
        if (last >= 0 && last < end && RunKinds.Of(_message, at, last) is RunKind.Company or RunKind.Either or RunKind.Person
            && !IsAdjective(at, last) && Counts(at, last))
        {
            SetCompany(at, last, 0.92);
        }
        else
        {
            ReadAffiliation(at, end);
        }
    }

    // A segment that stands alone: "Siobhan Keane here", "CFO at Cedarline Clinics", "Gridline Fitness", "260 staff".
    private void ReadBare(int at, int end)
    {
        var bare = SkipWords(at, end, "the", "a", "an", "our", "as", "officially", "actually", "currently", "basically", "mainly", "technically", "now", "acting");
        var role = RoleGrammar.Match(_message, bare);
        if (role >= 0 && !IsPersonRun(at, role) && (role + 1 >= _message.Count || _message[role + 1].Before >= Break.Comma || IsAffiliation(role + 1)) && IsRoleSegment(bare, role, at) && Counts(bare, role))
        {
            Role ??= new Part(bare, role, 0.9);
            ReadAffiliation(role + 1, end);
            return;
        }

        var last = ProperRun.Capitalised(_message, at);
        if (last < 0 || last >= end)
        {
            return;
        }

        var kind = RunKinds.Of(_message, at, last);
        var next = last + 1;
        if (next < end && _message[next].Norm is "here" && (next + 1 == end || IsAffiliation(next + 1) || _message.IsNorm(next + 1, "and")))
        {
            SetHere(at, last, next + 1 < end && IsAffiliation(next + 1) ? RunKind.Person : kind, end);
            ReadAffiliation(next + 1, end);
        }
        else if (next < end && kind is RunKind.Person or RunKind.Either && IsAffiliation(next) && IsFirstWords(at) && IsNameOf(kind, at, last, next, end))
        {
            Name ??= new Part(at, last, kind == RunKind.Person ? 0.9 : 0.75);
            ReadAffiliation(next, end);
        }
        else if (next == end && Counts(at, last))
        {
            SetAlone(at, last, kind, end);
        }
    }

    // "Owen from Pentre Joinery": behind a name that no list knows, nothing but the company may follow.
    private bool IsNameOf(RunKind kind, int first, int last, int next, int end)
    {
        if (_message[next].Norm is not ("from" or "at" or "of" or "@" or "with"))
        {
            return false;
        }

        var company = ProperRun.Capitalised(_message, next + 1);
        var acronym = first == last && !_message.Span(first, last).Text.Any(char.IsLower);
        return !acronym && (kind == RunKind.Person ? company >= 0 || _message[next].Norm is "from" or "at" : company == end - 1);
    }

    private void SetHere(int first, int last, RunKind kind, int end)
    {
        if (kind == RunKind.Company || (kind == RunKind.Either && (last > first || IsSizeNext(end)) && !IsRoleNext(end)))
        {
            SetCompany(first, last, 0.88);
        }
        else if (kind != RunKind.Neither)
        {
            Name ??= new Part(first, last, 0.9);
        }
    }

    // A name between commas is a person where a role follows and a company where a size or "we are" does.
    private void SetAlone(int first, int last, RunKind kind, int end)
    {
        if (kind == RunKind.Neither)
        {
            return;
        }

        var roleNext = IsRoleNext(end);
        var isPerson = kind == RunKind.Person || (kind == RunKind.Either && roleNext);
        if (isPerson && (roleNext || IsSignature(first)))
        {
            Name ??= new Part(first, last, kind == RunKind.Person ? 0.9 : 0.75);
        }
        else if (_context.Asked == "role" && Role is not null && !Lists.CompanyWords.Contains(_message[last].Norm))
        {
            // "Vice President, Supply Chain" goes on with the title.
        }
        else if (kind == RunKind.Company || (kind == RunKind.Either && (_describedCompany || IsSizeNext(end) || IsWeNext(end) || IsSizeBefore(first))))
        {
            // One capitalised word that begins a sentence may be any word.
            var any = kind == RunKind.Either && first == last && _message.SentenceStart(first) == Opening.Skip(_message, first, end) && !_describedCompany;
            SetCompany(first, last, any ? 0.55 : kind == RunKind.Company || _describedCompany ? 0.85 : 0.75, guess: true);
        }
        else if (kind == RunKind.Person && _describedCompany && last > first && Name is not null)
        {
            SetCompany(first, last, 0.7, guess: true);
        }
        else if (kind == RunKind.Person && (IsSizeNext(end) || IsSizeBefore(first)) && last > first)
        {
            SetCompany(first, last, 0.65, guess: true);
        }
    }

    private void ReadAffiliation(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (i == at ? !IsAffiliation(i) : _message[i].Norm is not ("at" or "@" or "from"))
            {
                continue;
            }

            var first = SkipWords(i + 1, end, "the", "a", "an", "company", "firm");
            var last = ProperRun.Capitalised(_message, first);
            if (last >= 0 && last < end && !Lists.NotNames.Contains(_message[first].Norm) && !IsPlace(first, last))
            {
                if (Counts(first, last))
                {
                    SetCompany(first, last, 0.92);
                }

                return;
            }

            // "im mehmet from ege tekstil we are 85 people"
            if (last < 0 && i == at && _message[i].Norm is "from" or "at" && (Name is { } name && name.Last == i - 1 || Role is { } role && role.Last == i - 1)
                && ProperRun.AnyCase(_message, first, 4) is >= 0 and var lower && lower < end && !IsPlace(first, lower) && first == i + 1)
            {
                SetCompany(first, lower, 0.78);
                return;
            }
        }
    }

    private void ReadFrames()
    {
        foreach (var hit in _message.Hits("company-lead"))
        {
            var first = SkipWords(hit.Last + 1, _message.Count, "the", "is", "called", "company", "named");
            if (first >= _message.Count || _message[first].Before >= Break.Clause)
            {
                continue;
            }

            var last = ProperRun.Capitalised(_message, first);
            var named = _message.Span(hit.First, hit.Last).Text.AsSpan();
            var lowerIsFine = _message[hit.Last].Norm is "called" or "named" or "is" or "name" && !named.StartsWith("i ", StringComparison.OrdinalIgnoreCase);
            last = last < 0 && lowerIsFine ? ProperRun.AnyCase(_message, first, 4) : last;
            if (last >= 0 && !Lists.NotNames.Contains(_message[first].Norm) && !IsPlace(first, last) && Counts(first, last) && !Lists.StopWords.Contains(_message[first].Norm)
                && _message[first].Kind == TokenKind.Word && (_message.IsCapital(first) || !IsCommon(first)))
            {
                SetCompany(first, last, _message.IsCapital(first) ? 0.9 : 0.7);
            }
        }

        foreach (var hit in _message.Hits("company-tail"))
        {
            var start = hit.First;
            while (start - 1 >= _message.SentenceStart(hit.First) && _message[start].Before < Break.Comma)
            {
                start--;
            }

            if (ProperRun.Capitalised(_message, start) == hit.First - 1)
            {
                Company = new Part(start, hit.First - 1, 0.93);
            }
        }
    }

    private bool IsCommon(int at) => _message[at].Norm is "small" or "big" or "based" or "growing" or "located" or "doing" or "called" or "in" or "not" or "a";

    private void SetCompany(int first, int last, double confidence, bool guess = false)
    {
        var isSelf = Name is { } name && name.First <= last && first <= name.Last;
        if (!isSelf && (Company is null || (Company.Value.Confidence < confidence && !guess)) && !Lists.NotNames.Contains(_message[first].Norm)
            && !_message.Span(first, last).Text.Equals(_context.Profile.Company, StringComparison.OrdinalIgnoreCase))
        {
            Company = new Part(first, last, confidence);
        }
    }

    private Hit? StartsWith(string tag, int at)
    {
        Hit? longest = null;
        foreach (var hit in _message.Hits(tag, at, at + 1))
        {
            longest = (longest is null || hit.Last > longest.Value.Last) ? hit : longest;
        }

        return longest;
    }

    private int SkipWords(int at, int end, params ReadOnlySpan<string> words)
    {
        while (at < end && words.Contains(_message[at].Norm))
        {
            at++;
        }

        return at;
    }

    private bool Counts(int first, int last) => NotSaid.Judge(_message, first, last, Checks) == NotSaidReason.Counts;

    private bool IsAffiliation(int at) => _message.NormAt(at) is "at" or "from" or "of" or "with" or "for" or "@" or "bei" or "chez";

    private bool IsPlace(int first, int last) => Lists.Places.Contains(_message[first].Norm) && !Lists.CompanyWords.Contains(_message[last].Norm);

    private bool IsPersonRun(int at, int last) => ProperRun.Capitalised(_message, at) >= last && last > at && Lists.FirstNames.Contains(_message[at].Norm) && !Lists.RoleHeads.Contains(_message[at].Norm);

    private bool IsAdjective(int first, int last) => first == last && (Lists.NotNames.Contains(_message[first].Norm) || Lists.Places.Contains(_message[first].Norm));

    private bool IsFirstWords(int at) => _message.SentenceStart(at) == at || Opening.Skip(_message, _message.SentenceStart(at), _message.Count) == at || at > 0 && _message[at].Before >= Break.Comma;

    private bool IsRoleSegment(int first, int last, int at)
    {
        var alone = first == last && Lists.RoleNotAlone.Contains(_message[first].Norm);
        return !alone && (Name is not null || Company is not null || Role is not null || _context.Asked is "role" || IsAffiliation(last + 1) || _message.SentenceStart(at) != at);
    }

    private bool IsRoleNext(int end)
    {
        var at = SkipWords(end, _message.Count, "the", "a", "an", "our", "im", "i", "am", "i'm", "and", "here");
        return end < _message.Count && _message[end].Before < Break.Sentence && RoleGrammar.Match(_message, at) is >= 0 and var role
            && (role + 1 >= _message.Count || _message[role + 1].Before >= Break.Comma || IsAffiliation(role + 1));
    }

    private bool IsSizeNext(int end)
    {
        foreach (var quantity in _message.Quantities)
        {
            if (quantity.First > end + 3)
            {
                return false;
            }

            if (quantity.First >= end)
            {
                var noun = _message.NormAt(quantity.Last + 1);
                return Lists.PeopleNouns.Contains(noun) || noun == "of" || Lists.PeopleModifiers.Contains(noun);
            }
        }

        return false;
    }

    private bool IsSizeBefore(int first) =>
        first > 1 && _message[first].Before < Break.Sentence && Lists.PeopleNouns.Contains(_message[first - 1].Norm);

    private bool IsWeNext(int end) => _message.NormAt(end) is "we" or "we're" or "our" or "weve" && _message[end].Before < Break.Sentence;

    // A name alone in the last line, or behind "regards".
    private bool IsSignature(int first) =>
        first > 0 && (_message.NormAt(first - 1) is "regards" or "best" or "cheers" or "thanks" or "sincerely" or "greetings" or "you")
        && _message.SegmentEnd(first) >= _message.Count;
}
