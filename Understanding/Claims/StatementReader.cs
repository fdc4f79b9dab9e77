using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads what visitors say of themselves in sentences: "I'm Priya from ...", "we are ...", "as the procurement manager".</summary>
internal sealed class StatementReader(Message message, SelfDescription self, Neighbours around)
{
    private readonly OwnOrders orders = new(message, self, around);
    private static readonly string[] NameOnly = ["name", "names", "myself"];

    public void Read(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (i == at && around.NameOfFirm(i, end) is { } firm && self.Counts(firm.First, firm.Last))
            {
                self.SetCompany(firm.First, firm.Last, 0.85);
                return;
            }

            if (i == at && around.StartsWith("i-am-start", i) is { } start && start.Last + 1 < end)
            {
                ReadIAm(start.Last + 1, end, nameOnly: false);
            }
            else if (around.StartsWith("i-am", i) is { } iAm && (i == at || !message.IsNorm(i, "this"))
                && message.NormAt(i - 1) is not ("company" or "firm" or "business" or "brand" or "product"))
            {
                ReadIAm(iAm.Last + 1, end, IsOnlyName(iAm));
            }
            else if (self.Name is null && i == at && (message[i].Norm is "its" ? i + 1 : message.IsNorm(i - 1, "its") ? i : message.Count) is var introduced && around.IsSmallIntroduction(introduced, end) && self.Counts(introduced, introduced))
            {
                self.Name = new Part(introduced, introduced, 0.8); // "hiya its sue i own ..."
            }
            else if (((message[i].Norm is "its" or "here's") ? around.IntroducedBy(i + 1, end) : i == at && message.IsNorm(i - 1, "its") ? around.IntroducedBy(i, end) : null) is { } named && self.Counts(named.First, named.Last))
            {
                self.Name ??= new Part(named.First, named.Last, 0.85);
                ReadAffiliation(named.Last + 1, end);
            }
            else if (around.StartsWith("we-are", i) is { } weAre && (i == at || message[i].Norm is "we" or "we're" or "wer"))
            {
                ReadWeAre(weAre.Last + 1, end);
            }
            else if (self.Role is null && message[i].Norm is "the" && RoleGrammar.Match(message, i + 1) is >= 0 and var here && message.IsNorm(here + 1, "here") && self.Counts(i + 1, here))
            {
                self.Role = new Part(i + 1, here, 0.9); // "it's Hanna from Kvarnbo Mills the product manager here"
            }
            else if (message[i].Norm == "as" && message.NormAt(i + 1) is "a" or "an" or "the" or "our")
            {
                ReadAs(i + 2, end);
            }
            else if (message[i].Norm == "as" && message[i + 1 < message.Count ? i + 1 : i].Norm.EndsWith("'s", StringComparison.Ordinal))
            {
                ReadAs(i + 2, end); // "as the clinic's administrator"
            }
            else if (message[i].Norm is "as" or "like" or "como" or "comme" or "als" or "come" && WorksBefore(i))
            {
                ReadAs(i + 1, end);
            }
            else if (message[i].Norm is "at" or "@" && orders.Place(i, end) is { } place && self.Counts(place.First, place.Last))
            {
                self.SetCompany(place.First, place.Last, 0.78);
            }
            else if (message[i].Norm is "for" && orders.Order(i, end) is { } ordering)
            {
                self.SetCompany(ordering.First, ordering.Last, 0.72);
            }
            else if (message[i].Norm is "at" or "@" && NotSaid.Judge(message, i, i, NotSaidReason.Past) == NotSaidReason.Counts && (IsBehindPeople(i - 1) || around.IsSizeNext(ProperRun.Capitalised(message, i + 1) + 1) && message.IsCapital(i + 1)))
            {
                ReadAffiliation(i, end);
            }
        }
    }

    // "45 people at Meadowlark", "85 at Delta Forge", "I work at ..."
    private bool IsBehindPeople(int at) =>
        Lists.PeopleNouns.Contains(message.NormAt(at)) || message.NormAt(at) is "us" or "here" or "work" || (at >= 0 && message[at].Kind == TokenKind.Number);

    // "I work for Khangai like export manager"
    private bool WorksBefore(int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 7 && message[i + 1].Before < Break.Comma; i--)
        {
            if (message[i].Norm is "work" or "working" or "works" or "employed" or "job" or "writing" or "calling" or "speaking" or "here" or "serve" or "serving" or "act" or "acting" or "trabajo" or "trabalho" or "lavoro" or "travaille" or "arbeite" or "appointed" or "promoted" || message[i].Norm is "over" && message.NormAt(i - 1) is "taken" or "took" or "taking")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOnlyName(Hit hit)
    {
        for (var i = hit.First; i <= hit.Last; i++)
        {
            if (Array.Exists(NameOnly, word => message[i].Norm.StartsWith(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    // "I'm Priya", "I am the production manager", "im mehmet from ege tekstil".
    private void ReadIAm(int at, int end, bool nameOnly)
    {
        at = around.SkipWords(at, end, "also", "currently", "just", "actually", "now", "officially", "still", "mr", "mrs", "ms", "mr.", "dr");
        if (!nameOnly && ReadNameBeforeTitle(at, end))
        {
            return;
        }

        var bare = around.SkipWords(at, end, "the", "a", "an", "our", "their", "your");
        if (!nameOnly && bare < end && RoleGrammar.Match(message, bare) is >= 0 and var role && self.Counts(bare, role) && (bare > at || !around.IsPersonRun(at, role)))
        {
            self.Role ??= new Part(bare, role, 0.93);
            ReadAffiliation(self.ReadNameBehind(role + 1, end), end);
            return;
        }

        if (at >= end || bare > at)
        {
            return;
        }

        var last = PersonNames.Match(message, at, end, sure: nameOnly);
        last = last < 0 && around.IsSmallName(at, end) ? at : last;
        if (last < 0 || !self.Counts(at, last))
        {
            return;
        }

        // "self.Name is Baraka Trust Bank"
        if (nameOnly && RunKinds.Of(message, at, last) == RunKind.Company && (!Lists.FirstNames.Contains(message[at].Norm) || last > at + 1 && Lists.CompanyWords.Contains(message[last].Norm)))
        {
            self.SetCompany(at, last, 0.85);
            return;
        }

        self.Name ??= new Part(at, last, nameOnly || message.IsCapital(at) ? 0.93 : 0.85);
        var next = last + 1;
        if (next < end && RoleGrammar.Match(message, around.SkipWords(next, end, "the", "a", "an", "and", "im", "i")) is >= 0 and var title && !around.IsAffiliation(next))
        {
            self.Role ??= new Part(around.SkipWords(next, end, "the", "a", "an", "and", "im", "i"), title, 0.85);
            next = title + 1;
        }

        ReadAffiliation(next, end);
    }

    private bool ReadNameBeforeTitle(int at, int end)
    {
        if (PersonNames.BeforeTitle(message, at, end) is not var (last, role) || !self.Counts(at, role))
        {
            return false;
        }

        self.Name ??= new Part(at, last, 0.88);
        self.Role ??= new Part(last + 1, role, 0.9);
        ReadAffiliation(role + 1, end);
        return true;
    }

    // "I work there as a service manager", "as the procurement manager I want ..."
    private void ReadAs(int at, int end)
    {
        if (self.Role is null && at < end && RoleGrammar.Match(message, at) is >= 0 and var role && role < end && self.Counts(at, role)
            && !(at == role && Lists.RoleNotAlone.Contains(message[at].Norm)))
        {
            self.Role = new Part(at, role, 0.85);
            ReadAffiliation(role + 1, end);
        }
    }

    private void ReadWeAre(int at, int end)
    {
        at = around.SkipWords(at, end, "just", "actually", "also", "currently", "now");
        if (at >= end)
        {
            return;
        }

        if (message[at].Norm is "a" or "an" or "the" && !(message.IsNorm(at, "the") && message.IsCapital(at + 1)))
        {
            self.DescribedCompany = true;
            ReadAffiliation(at + 1, end);
            return;
        }

        at = message.IsNorm(at, "the") ? at + 1 : at;
        var last = ProperRun.Capitalised(message, at);
        if (last == at && last + 1 < end && !message.IsCapital(last + 1) && message[last + 1].Before <= Break.Space && Lists.CompanyWords.Contains(message[last + 1].Norm) && !message[last + 1].Norm.EndsWith('s') && !message.IsNorm(last + 1, "ltd"))
        {
            self.DescribedCompany = true; // "we are Catholic school"
            return;
        }

        if (last >= 0 && last < end && (message.IsNorm(last + 1, "based") || message[last].Norm == "based"))
        {
            self.DescribedCompany = true; // "we are Sialkot based exporters"
            return;
        }

        var isPerson = around.IsFirstNameFrom(at, last) && self.Counts(at, at); // "here is Katarzyna from Bielik Opakowania"
        self.Name ??= isPerson ? new Part(at, at, 0.9) : null;
        if (!isPerson && last >= 0 && last < end && RunKinds.Of(message, at, last) is RunKind.Company or RunKind.Either or RunKind.Person
            && !around.IsAdjective(at, last) && self.Counts(at, last))
        {
            self.SetCompany(at, last, 0.92);
        }
        else
        {
            ReadAffiliation(isPerson ? at + 1 : at, end);
        }
    }

    public void ReadAffiliation(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (i == at ? !around.IsAffiliation(i) && !around.IsForeignAffiliation(i) : message[i].Norm is not ("at" or "@" or "from"))
            {
                continue;
            }

            var first = around.SkipWords(i + 1, end, "at", "the", "a", "an", "company", "firm");
            var last = ProperRun.Capitalised(message, first);
            if (last >= 0 && last < end && !Lists.NotNames.Contains(message[first].Norm) && !around.IsPlace(first, last))
            {
                if (self.Counts(first, last))
                {
                    self.SetCompany(first, last, 0.92);
                }

                return;
            }

            // "im mehmet from ege tekstil we are 85 people"
            if (last < 0 && i == at && message[i].Norm is "from" or "at" && (self.Name is { } name && name.Last == i - 1 || self.Role is { } role && role.Last == i - 1)
                && ProperRun.AnyCase(message, first, 4) is >= 0 and var lower && lower < end && !around.IsPlace(first, lower) && first == i + 1)
            {
                self.SetCompany(first, lower, 0.78);
                return;
            }
        }
    }
}
