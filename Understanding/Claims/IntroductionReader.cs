using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>
/// Reads how people list themselves between commas or lines: "Tova Rosen, colour lead at Glimmer Paints", "Astrid Falk, logistics
/// coordinator, Snow Ice Cream", "Lorenz Papers, Emil Lorenz", "Gilles Okemba, gilles@…". The order tells what no word list knows.
/// </summary>
internal sealed class IntroductionReader(Message message, SelfDescription self, Neighbours around)
{
    private const int MaxTitle = 5;

    public void Read()
    {
        for (var start = 0; start < message.Count;)
        {
            var end = message.SegmentEnd(start);
            var at = Opening.Skip(message, start, end);
            if (at < end && Run(at, end) is { } run && self.Counts(run.First, run.Last))
            {
                ReadRun(run, end);
            }

            start = end;
        }
    }

    // The segment as a name: nothing but a capitalised run, perhaps with its place ("Isar Glass in Munich").
    private (int First, int Last)? Run(int at, int end)
    {
        var last = ProperRun.Capitalised(message, at);
        if (last < 0 || last >= end || Lists.NotNames.Contains(message[at].Norm))
        {
            return null;
        }

        var placed = last + 2 < end && message[last + 1].Norm is "in" or "near" && message.IsCapital(last + 2) && ProperRun.Capitalised(message, last + 2) == end - 1;
        return last == end - 1 || placed ? (at, last) : null;
    }

    private void ReadRun((int First, int Last) run, int end)
    {
        var kind = RunKinds.Of(message, run.First, run.Last);
        var mayBePerson = kind is RunKind.Person or RunKind.Either && run.Last - run.First < 4;
        if (mayBePerson && end < message.Count && message[end].Kind == TokenKind.Email && MailNames.Resemble(message, end, run.First, run.Last))
        {
            SetName(run, 0.9);
        }
        else if (end < message.Count && message[end].Kind == TokenKind.Email && kind is RunKind.Either or RunKind.Company && MailNames.AreDomain(message, end, run.First, run.Last))
        {
            self.SetCompany(run.First, run.Last, 0.86); // "Vigil Brandschutz, holger.dietz@vigil-brandschutz.example"
        }
        else if (mayBePerson && end < message.Count && TitleAt(end) is { } title)
        {
            SetName(run, 0.88);
            self.Role ??= new Part(title.First, title.Last, 0.85);
            self.SetCompany(title.CompanyFirst, title.CompanyLast, 0.92);
        }
        else if (kind is not RunKind.Neither && self.Name is { } name && name.First != run.First && self.Role is { } role && IsRightBehind(role, run.First))
        {
            self.SetCompany(run.First, run.Last, 0.86);
        }
        else if (kind is RunKind.Either && run.Last > run.First && self.Name is { } own && own.Last == run.First - 1 && end == message.SentenceEnd(run.First) && !OrdinaryWords.Contains(message[run.Last].Norm) && !around.IsPlace(run.First, run.Last)
            && !Lists.Places.Contains(message[run.Last].Norm) && own.Last > own.First && !Lists.PlaceHeads.Contains(message[run.First].Norm))
        {
            self.SetCompany(run.First, run.Last, 0.78); // "My name is Etta Lindqvist, Solvik Marina."
        }
        else if (kind is RunKind.Company && self.Name is { } before && before.Last == run.First - 1)
        {
            self.SetCompany(run.First, run.Last, 0.86);
        }
        else if (kind is RunKind.Company or RunKind.Either && run.Last > run.First && end < message.Count && NameAtEnd(end, run.Last) is { } person)
        {
            self.SetCompany(run.First, run.Last, 0.86);
            SetName(person, 0.88);
        }
        else if (kind is RunKind.Company or RunKind.Either && run.Last > run.First && (IsPlural(run.Last) && !Lists.FirstNames.Contains(message[run.First].Norm) || InBrackets(run)))
        {
            self.SetCompany(run.First, run.Last, 0.75, guess: true);
        }
    }

    private void SetName((int First, int Last) run, double confidence)
    {
        if (self.Company is { } company && company.First == run.First && company.Confidence < 0.9)
        {
            self.Company = null;
        }

        self.Name ??= new Part(run.First, run.Last, confidence);
    }

    // "editor in chief at Bergblatt Verlag": few plain words, then where they hold.
    private (int First, int Last, int CompanyFirst, int CompanyLast)? TitleAt(int start)
    {
        var end = message.SegmentEnd(start);
        var first = around.SkipWords(start, end, "the", "a", "an", "our", "im", "i'm");
        if (message[start].Before >= Break.Sentence && !message.Between(start).Contains('\n'))
        {
            return null;
        }

        for (var i = first; i < end && i <= first + MaxTitle; i++)
        {
            if (i > first && message[i].Norm is "at" or "@" or "from" or "bei" or "chez" && message.IsCapital(i + 1))
            {
                var last = ProperRun.Capitalised(message, i + 1);
                return last >= 0 && last < end && IsTitle(first, i - 1) ? (first, i - 1, i + 1, last) : null;
            }

            var plain = message[i].Kind == TokenKind.Word && (!Lists.StopWords.Contains(message[i].Norm) || message[i].Norm is "of" or "in" or "and" or "for" or "it");
            if (!plain && message[i].Norm is not "&")
            {
                return null;
            }
        }

        return null;
    }

    // "Howzit, Bongani Cele from Umhlali Transport": capitals without a word of a title are a name.
    private bool IsTitle(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!message.IsCapital(i) && message[i].Norm is not ("de" or "van" or "von" or "da" or "der" or "bin" or "al") || RoleGrammar.IsHead(message, i))
            {
                return true;
            }
        }

        return !Lists.FirstNames.Contains(message[first].Norm) && OrdinaryWords.Contains(message[last].Norm);
    }

    // "…, Emil Lorenz": a person's name is the last thing said, but for ways to be reached.
    private (int First, int Last)? NameAtEnd(int start, int companyLast)
    {
        var end = message.SegmentEnd(start);
        if (message[start].Before >= Break.Sentence || Run(start, end) is not { } run || !IsPerson(run, companyLast))
        {
            return null;
        }

        return end >= message.Count || message[end].Kind is TokenKind.Email or TokenKind.Number or TokenKind.Sign ? run : null;
    }

    // Known by the first name, or by the family name that the firm bears.
    private bool IsPerson((int First, int Last) run, int companyLast) => RunKinds.Of(message, run.First, run.Last) switch
    {
        RunKind.Person => true,
        RunKind.Either => run.Last == run.First + 1 && message[run.Last].Norm == message[companyLast].Norm,
        _ => false,
    };

    private bool IsRightBehind(Part role, int at) => role.Last == at - 1 && message[at].Before is Break.Comma or Break.Clause || message.Between(at).Contains('\n') && role.Last == at - 1;

    // "Kwan Lee Elevators", "Glimmer Paints"
    private bool IsPlural(int at) =>
        message[at] is { Length: > 4, Norm: var norm } && norm.EndsWith('s') && !norm.EndsWith("ss", StringComparison.Ordinal) && !norm.EndsWith("us", StringComparison.Ordinal)
        && !norm.EndsWith("is", StringComparison.Ordinal) && !Lists.RoleHeads.Contains(norm) && !Lists.PeopleNouns.Contains(norm);

    private bool InBrackets((int First, int Last) run) =>
        message.Between(run.First).Contains('(') && run.Last + 1 < message.Count && message.Between(run.Last + 1).Contains(')');
}
