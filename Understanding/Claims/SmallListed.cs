using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads a company that is listed in small letters in front of its headcount.</summary>
internal readonly struct SmallListed(Message message, SelfDescription self)
{
    // "loophole records, 24 ppl", all written small: only with a word that stands in names, behind one that no list knows.
    public Part? Find(int first, int last)
    {
        if (last <= first || last - first > 3 || message[first].Before < Break.Comma && first > 0)
        {
            return null;
        }

        // "studio halbmond", "elektro brandl": what they are, and a word that no list knows
        if (last == first + 1 && message[first].Norm is "studio" or "atelier" or "elektro" or "hotel" or "café" or "cafe" or "autohaus" or "gasthof" or "garage" or "salon" or "taller" or "trattoria" or "ristorante" or "panaderia" or "bodega" or "boulangerie" or "villa" or "casa" or "maison" or "bistro"
            && message[last] is { Kind: TokenKind.Word, Length: > 3 } && !OrdinaryWords.Contains(message[last].Norm) && !Lists.NotNames.Contains(message[last].Norm) && !Lists.Places.Contains(message[last].Norm) && !Lists.RoleHeads.Contains(message[last].Norm))
        {
            return self.Counts(first, last) ? new Part(first, last, 0.7) : null;
        }

        if (!Lists.CompanyWords.Contains(message[last].Norm) || !message[last].Norm.EndsWith('s') && message[last].Length > 4)
        {
            return null;
        }

        for (var i = first; i <= last; i++)
        {
            var isName = message[i].Kind == TokenKind.Word && (i == last || !OrdinaryWords.Contains(message[i].Norm)) || i > first && message[i].Norm is "&" or "and";
            if (!isName)
            {
                return null;
            }
        }

        return self.Counts(first, last) ? new Part(first, last, 0.68) : null;
    }
}
