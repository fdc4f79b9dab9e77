using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>
/// Reads names that stand beside the sentence: in front of a way to be reached ("... phone me: Gerda Maes, +32 470 ...", "Nadezhda, Kompas
/// Cargo, nadezhda@…"), in brackets ("we are 36, a translation agency (Lingua Meridian)") or in quotation marks behind a firm's word.
/// </summary>
internal sealed class AsideReader(Message message, SelfDescription self, Neighbours around)
{
    private const int ShortestPhone = 6;

    public void Read()
    {
        for (var i = 1; i < message.Count; i++)
        {
            if (IsContact(i))
            {
                ReadBefore(i);
            }
            else if (message.Between(i).Contains('('))
            {
                ReadBracketed(i);
            }
        }

        ReadLast();
        ReadQuoted();
    }

    // "... ? +353 1 555 0147, Aoife Brannigan": nothing but a name behind the way to be reached.
    private void ReadLast()
    {
        var first = message.Count - 1;
        while (first > 0 && message[first].Before < Break.Comma)
        {
            first--;
        }

        if (self.Name is null && first > 1 && message[first].Before == Break.Comma && IsBehindContact(first)
            && ProperRun.Capitalised(message, first) == message.Count - 1 && message.Count - first < 5 && (first < message.Count - 1 || !OrdinaryWords.Contains(message[first].Norm)) && RunKinds.Of(message, first, message.Count - 1) == RunKind.Person && self.Counts(first, first))
        {
            self.Name = new Part(first, message.Count - 1, 0.85);
        }
    }

    private bool IsBehindContact(int first)
    {
        for (var i = first - 1; i > 0 && i >= first - 9 && message[i].Kind is TokenKind.Number or TokenKind.Email or TokenKind.Sign; i--)
        {
            if (IsContact(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsContact(int at)
    {
        if (message[at].Kind == TokenKind.Email)
        {
            return true;
        }

        if (message[at].Norm == "+" || message[at].Kind == TokenKind.Number && message[at - 1].Norm != "+" && message[at - 1].Kind != TokenKind.Number)
        {
            var digits = 0;
            for (var i = at + (message[at].Norm == "+" ? 1 : 0); i < message.Count && message[i].Kind == TokenKind.Number && message[i].Before <= Break.Clause; i++)
            {
                digits += message[i].Length;
            }

            return digits >= ShortestPhone;
        }

        return false;
    }

    private void ReadBefore(int contact)
    {
        if (message[contact].Before >= Break.Sentence && !message.Between(contact).Contains('\n') || !self.Counts(contact, contact))
        {
            return;
        }

        var (first, last) = RunBefore(contact);
        if (last < first)
        {
            return;
        }

        var (before, beforeLast) = message[first].Before == Break.Comma ? RunBefore(first) : (0, -1);
        if (beforeLast >= before && IsPerson(before, beforeLast, contact) && self.Name is null && RunKinds.Of(message, first, last) is RunKind.Company or RunKind.Either && !around.IsPlace(first, last) && !OrdinaryWords.AreGeneric(message, first, last))
        {
            self.Name = new Part(before, beforeLast, 0.88);
            self.SetCompany(first, last, 0.86);
        }
        else if (self.Name is null && IsPerson(first, last, contact) && !IsAboutOthers(first))
        {
            self.Name = new Part(first, last, 0.85);
        }
    }

    // The segment that ends here, where it is nothing but a capitalised run.
    private (int First, int Last) RunBefore(int at)
    {
        var first = at - 1;
        while (first > 0 && message[first].Before < Break.Comma)
        {
            first--;
        }

        first = Opening.Skip(message, first, at);
        var last = ProperRun.Capitalised(message, first);
        return last == at - 1 && last - first < 5 ? (first, last) : (0, -1);
    }

    private bool IsPerson(int first, int last, int contact) => RunKinds.Of(message, first, last) switch
    {
        RunKind.Person => last - first < 4,
        RunKind.Either => message[contact].Kind == TokenKind.Email && MailNames.Resemble(message, contact, first, last) && last - first < 4 && !Lists.CompanyWords.Contains(message[last].Norm),
        _ => false,
    };

    // "Please ring my boss: Marek, +48 ..."
    private bool IsAboutOthers(int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 5; i--)
        {
            if (Lists.RoleHeads.Contains(message[i].Norm) || message[i].Norm is "him" or "her" or "them" or "colleague" or "wife" or "husband" or "contact")
            {
                return true;
            }
        }

        return false;
    }

    // "CFO of Galil Optics here (Noa Ben-Shachar)", "our warehouse app (Maplecroft Foods)"
    private void ReadBracketed(int first)
    {
        var last = ProperRun.Capitalised(message, first);
        if (last < first || last - first > 5 || last + 1 < message.Count && !message.Between(last + 1).Contains(')') || last + 1 >= message.Count && !message.Text.AsSpan(message[last].End).Contains(')'))
        {
            return;
        }

        var kind = RunKinds.Of(message, first, last);
        if (kind == RunKind.Person && self.Name is null && self.Role is { } role && role.Last < first && role.First >= message.SentenceStart(first) && self.Counts(role.First, role.Last))
        {
            self.Name = new Part(first, last, 0.88);
        }
        else if (kind is RunKind.Company or RunKind.Either && last > first && IsOwn(first) && !around.IsPlace(first, last) && !OrdinaryWords.AreGeneric(message, first, last))
        {
            self.SetCompany(first, last, 0.82);
        }
    }

    // Behind "our ..." or "we are ...", and behind none of a client, a supplier or a tool.
    private bool IsOwn(int first)
    {
        var own = false;
        for (var i = message.SentenceStart(first); i < first; i++)
        {
            own = message[i].Norm switch
            {
                "our" or "my" => true,
                "we" or "we're" => message[i].Norm == "we're" || message.NormAt(i + 1) is "are" or "run" or "own",
                "use" or "using" or "with" or "from" or "client" or "clients" or "customer" or "supplier" or "suppliers" or "system" or "tool" or "software" or "crm" or "erp" or "vendor" or "partner" or "friend" or "bank" or "competitor" or "called" or "on" => false,
                _ => own,
            };
        }

        return own;
    }

    // "логистическая компания «Степной Путь»", "we are the team of “Blue Lantern”"
    private void ReadQuoted()
    {
        foreach (var (start, end) in message.Quoted)
        {
            var first = message.Tokens.FindIndex(token => token.Start >= start);
            var last = first > 0 ? ProperRun.Capitalised(message, first) : -1;
            if (last >= first && first > 0 && message[last].End <= end && (last + 1 >= message.Count || message[last + 1].Start >= end) && IsFirmWord(message[first - 1].Norm) && NotSaid.Judge(message, first, last, NotSaidReason.Negation | NotSaidReason.ThirdParty | NotSaidReason.Firm | NotSaidReason.Hypothesis) == NotSaidReason.Counts)
            {
                self.SetCompany(first, last, 0.85);
                return;
            }
        }
    }

    private static bool IsFirmWord(string norm) =>
        norm is "компания" or "компании" or "фирма" or "фирме" or "завод" or "ооо" or "компанія" or "студия" or "магазин" or "предприятие" or "company" or "firm" or "called" or "named" or "name" or "is" or "of" or "business" or "team" || Lists.CompanyWords.Contains(norm);
}
