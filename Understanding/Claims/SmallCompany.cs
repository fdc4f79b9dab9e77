using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads a firm that is written small where words of working there announce it: "i work at brightside dental", "we at fjordlys seafood", "kestrel logistics here".</summary>
internal sealed class SmallCompany(Message message, SelfDescription self, Neighbours around)
{
    public void Read()
    {
        if (self.Company is { Confidence: >= 0.75 })
        {
            return;
        }

        foreach (var hit in message.Hits("works-at"))
        {
            if (!(message[hit.Last].Norm is "for" && !IsWork(hit) && !IsOneThing(hit.Last + 1)) && Take(hit.Last + 1, message[hit.Last].Norm is "from"))
            {
                return;
            }
        }

        ReadNamed();
        foreach (var hit in message.Hits("owns-firm"))
        {
            if (IsOneThing(hit.Last + 1) && Take(hit.Last + 1, false))
            {
                return;
            }
        }

        if (ReadBehind(self.Role) || ReadBehind(self.Name))
        {
            return;
        }

        ReadIntroduced();
        ReadListed();
        ReadDescribed();
        ReadHere();
    }

    // "company halden optics, 60 ppl", "hi from halden optics", "hi we are halden optics from jena"
    private void ReadNamed()
    {
        for (int start = 0, end; start < message.Count; start = end)
        {
            end = message.SegmentEnd(start);
            var at = Opening.Skip(message, start, end);
            if (at >= end || self.Company is { Confidence: >= 0.72 })
            {
                continue;
            }

            if (message[at].Norm is "company" or "firm" or "business" && SmallNames.Match(message, at + 1) == end - 1 && self.Counts(at + 1, end - 1))
            {
                self.SetCompany(at + 1, end - 1, 0.72);
            }
            else if (at > start && message.IsNorm(at, "from") && SmallNames.Match(message, at + 1, isPlaced: true) is >= 0 and var greeted && greeted > at + 1 && Lists.CompanyWords.Contains(message[greeted].Norm) && self.Counts(at + 1, greeted))
            {
                self.SetCompany(at + 1, greeted, 0.72);
            }
            else if (around.StartsWith("we-are", at) is { } weAre && message[at].Norm is "we" or "we're" or "were" or "wer" && SmallNames.Match(message, weAre.Last + 1) is >= 0 and var last && last > weAre.Last + 1 && Lists.CompanyWords.Contains(message[last].Norm) && !Lists.RoleHeads.Contains(message[last].Norm)
                && (last + 1 >= message.Count || message[last + 1].Before >= Break.Comma || message[last + 1].Norm is "from" or "in" or "based" or "and") && self.Counts(weAre.Last + 1, last))
            {
                self.SetCompany(weAre.Last + 1, last, 0.72);
            }
        }
    }

    // "paolo, floor manager, ristorante gruppo stella, 96 people": what they are, and a word that no list knows, alone between commas.
    private void ReadListed()
    {
        for (int start = 0, end; start < message.Count; start = end)
        {
            end = message.SegmentEnd(start);
            if (end - start >= 2 && message[start].Norm is "studio" or "atelier" or "hotel" or "café" or "cafe" or "autohaus" or "gasthof" or "salon" or "taller" or "trattoria" or "ristorante" or "restaurante" or "panaderia" or "panadería" or "bodega" or "boulangerie" or "casa" or "maison" or "bistro"
                or "grupo" or "groupe" or "gruppo" or "frutas" or "transportes" or "clinica" or "clínica" && SmallNames.Match(message, start) == end - 1 && self.Counts(start, end - 1))
            {
                self.SetCompany(start, end - 1, 0.72);
                return;
            }
        }
    }

    // "jenna from oakridge pediatrics here"
    private void ReadIntroduced()
    {
        var first = Opening.Skip(message, 0, message.Count);
        var from = message.IsNorm(first + 1, "here") ? first + 2 : first + 1;
        if (self.Name is null && from + 1 < message.Count && Lists.FirstNames.Contains(message[first].Norm) && !SmallNames.IsCommon(message[first].Norm) && message[first + 1].Before <= Break.Space
            && message[from].Norm is "from" or "at" or "with" && message[from].Before <= Break.Space && SmallNames.Match(message, from + 1, isPlaced: true) is >= 0 and var last && self.Counts(first, last))
        {
            self.SetCompany(from + 1, last, 0.75);
            self.Name = new Part(first, first, 0.8);
        }
    }

    private bool Take(int first, bool isPlaced)
    {
        var last = first < message.Count && message[first].Before < Break.Comma ? SmallNames.Match(message, first, isPlaced) : -1;
        if (last < 0 || !self.Counts(first, last) || NotSaid.Judge(message, first, last, NotSaidReason.Past) != NotSaidReason.Counts)
        {
            return false;
        }

        self.SetCompany(first, last, 0.78);
        return self.Company is { } company && company.First == first;
    }

    // "I do bookkeeping for barbershops" names whom they serve, "i work for brightminds" where they are.
    private bool IsWork(Hit hit)
    {
        for (var i = hit.First; i <= hit.Last; i++)
        {
            if (message[i].Norm is "work" or "working" or "employed" or "behalf" or "representing" or "calling" or "writing" or "speaking" or "messaging" or "texting" or "emailing")
            {
                return true;
            }
        }

        return false;
    }

    // "I run yoga classes" and "I own vending machines" name things; "I run silverpine" and "I own cobalt studio" a firm.
    private bool IsOneThing(int first)
    {
        var last = SmallNames.Match(message, first);
        return last >= 0 && (!message[last].Norm.EndsWith('s') || message[last].Norm.EndsWith("'s", StringComparison.Ordinal) || last > first && Lists.CompanyWords.Contains(message[last].Norm) && !Lists.OtherNouns.Contains(message[last].Norm));
    }

    // "ops manager at kestrel logistics", "jenna from oakridge pediatrics", "gérante of atelier du sel", "jefa de operaciones en frutas belmonte"
    private bool ReadBehind(Part? part)
    {
        if (part is not { } said || said.Last + 2 >= message.Count || message[said.Last + 1].Before >= Break.Comma)
        {
            return false;
        }

        var at = said.Last + 1;
        at += message.IsNorm(at, "here") ? 1 : 0;
        return message.NormAt(at) is "at" or "@" or "from" or "of" or "with" or "for" or "bei" or "chez" or "en" or "na" or "no" or "da" or "von" or "bij" or "hos" && Take(at + 1, message[at].Norm is "from");
    }

    // "we are halcyon, a 60 person agency", "we're copperfield, an insurance broker"
    private void ReadDescribed()
    {
        foreach (var hit in message.Hits("we-are"))
        {
            var first = hit.Last + 1;
            var last = message.NormAt(hit.First) is "this" or "here" ? -1 : SmallNames.Match(message, first);
            var next = last + 1;
            if (last < 0 || next + 1 >= message.Count || message[first].Before >= Break.Comma || message[next].Before != Break.Comma || message[next].Norm is not ("a" or "an" or "the"))
            {
                continue;
            }

            for (var i = next + 1; i < message.Count && i < next + 7 && message[i].Before < Break.Comma; i++)
            {
                if ((Lists.CompanyWords.Contains(message[i].Norm) || Lists.Industries.Contains(message[i].Norm) || message[i].Norm is "business" or "startup" or "maker" or "firm" or "shop") && self.Counts(first, last))
                {
                    self.SetCompany(first, last, 0.75);
                    return;
                }
            }
        }
    }

    // "kestrel logistics here, 45 people"
    private void ReadHere()
    {
        var first = Opening.Skip(message, 0, message.Count);
        var last = first < message.Count ? SmallNames.Match(message, first) : -1;
        if (last > first && message.IsNorm(last + 1, "here") && Lists.CompanyWords.Contains(message[last].Norm) && !around.IsPersonRun(first, last) && self.Counts(first, last))
        {
            self.SetCompany(first, last, 0.75);
        }
    }
}
