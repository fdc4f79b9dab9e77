using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>
/// Who the visitor says they are. Name, role and company are read together, segment by segment ("Nadia Rahal, CFO at Cedarline
/// Clinics, 260 staff"), because each of them tells where the others end.
/// </summary>
internal sealed class SelfDescription
{
    private const NotSaidReason Checks = NotSaidReason.Negation | NotSaidReason.Hypothesis | NotSaidReason.ThirdParty | NotSaidReason.Firm | NotSaidReason.Jest;
    private const int MaxLabelled = 8;
    private readonly Message _message;
    private readonly ReadingContext _context;

    private SelfDescription(Message message, ReadingContext context) => (_message, _context) = (message, context);

    public Part? Name { get; set; }

    public Part? Role { get; set; }

    public Part? Company { get; set; }

    /// <summary>True once "we are a printing company" was said: a name that follows is the company's.</summary>
    public bool DescribedCompany { get; set; }

    public static SelfDescription Read(Message message, ReadingContext context)
    {
        var self = new SelfDescription(message, context);
        var around = new Neighbours(message);
        var statements = new StatementReader(message, self, around);
        var fragments = new FragmentReader(message, self, around, statements, context.Asked);
        for (var start = 0; start < message.Count;)
        {
            var end = message.SegmentEnd(start);
            var at = Opening.Skip(message, start, end);
            if (ListLabel.At(message, start, end) is { } label)
            {
                self.ReadLabelled(label.Field, label.Value);
            }
            else if (at < end)
            {
                statements.Read(at, end);
                fragments.Read(at, end);
            }

            start = end;
        }

        new AsideReader(message, self, around).Read();
        new SignatureReader(message, self).Read();
        new IntroductionReader(message, self, around).Read();
        new CompanyFrames(message, self, around).Read();
        new SmallCompany(message, self, around).Read();
        new ListedCompany(message, self, around, context.Asked).Read();
        return self;
    }

    /// <summary>True where the words are said of the visitor's own side, today, as a statement.</summary>
    public bool Counts(int first, int last) => NotSaid.Judge(_message, first, last, Checks) == NotSaidReason.Counts;

    /// <summary>Takes a name for the company's unless a surer one stands, or it is the visitor's or our own.</summary>
    public void SetCompany(int first, int last, double confidence, bool guess = false)
    {
        if (first == last && _context.Asked != "company" && PeopleParts.IsOwnDepartment(_message[first].Norm))
        {
            return; // "Rahul from IT"
        }

        if (guess && _context.Asked != "company" && OrdinaryWords.AreGeneric(_message, first, last))
        {
            return;
        }

        var isSelf = Name is { } name && name.First <= last && first <= name.Last;
        if (!isSelf && (Company is null || (Company.Value.Confidence < confidence && !guess)) && !Lists.NotNames.Contains(_message[first].Norm)
            && !_message.Span(first, last).Text.Equals(_context.Profile.Company, StringComparison.OrdinalIgnoreCase))
        {
            Company = new Part(first, last, confidence);
        }
    }

    /// <summary>"I'm the finance lead Kagiso Molefe": takes the person's name that runs on behind a title, and gives the token behind it.</summary>
    public int ReadNameBehind(int next, int end)
    {
        if (Name is not null || next >= end || _message[next].Before > Break.Space || ProperRun.Capitalised(_message, next) is not (>= 0 and var last) || last >= end || last - next is not (1 or 2) || RunKinds.Of(_message, next, last) != RunKind.Person || !Counts(next, last))
        {
            return next;
        }

        Name = new Part(next, last, 0.88);
        return last + 1;
    }

    private void ReadLabelled(string field, int value)
    {
        if (value >= _message.Count)
        {
            return;
        }

        var last = _message.SegmentEnd(value) - 1;
        if (_message.Touches("declined", value, last) || _message.Touches("unknown", value, last))
        {
            return;
        }

        var part = new Part(value, last, 0.95);
        switch (field)
        {
            case "name" when IsFirm(value, last):
                SetCompany(value, last, 0.9); // "Our clinic wants ... Name: Clinique Almadies, 95 employees"
                break;
            case "name" when _message[value].Kind == TokenKind.Word && PersonNames.Match(_message, value, last + 1, sure: true) is >= 0 and var end:
                Name ??= part with { Last = end };
                break;
            case "role" when _message[value].Kind == TokenKind.Word && last - value < MaxLabelled:
                Role ??= part;
                break;
            case "company" when _message[value].Kind is TokenKind.Word or TokenKind.Number && last - value < MaxLabelled && (_message.IsCapital(value) || !Phrases.Lists.StopWords.Contains(_message[value].Norm)):
                Company ??= part;
                break;
        }
    }

    // A name that no person bears, behind a firm that was told of: "our clinic", "a workshop".
    private bool IsFirm(int first, int last)
    {
        var kind = RunKinds.Of(_message, first, last);
        if (ProperRun.Capitalised(_message, first) != last || kind is RunKind.Person or RunKind.Neither)
        {
            return false;
        }

        var isTold = _message.Tokens.Take(first).Any(static token => Phrases.Lists.CompanyWords.Contains(token.Norm) || token.Norm is "firm" or "business" or "company");
        return kind == RunKind.Company ? isTold || first < 2 : isTold && new Neighbours(_message).IsSizeNext(last + 1);
    }
}
