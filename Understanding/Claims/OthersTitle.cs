using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Whether a title that stands alone is somebody else's: "I write on behalf of Ms. Tanaka, our president", "I advise, the director signs".</summary>
internal static class OthersTitle
{
    private const int Reach = 6;

    /// <param name="at">First token of the segment: the article, where there is one.</param>
    /// <param name="asked">The field that the bot asked for, or null.</param>
    public static bool Is(Message message, SelfDescription self, int at, string? asked)
    {
        // "Hi from Bursztyn Logistics, a freight forwarder with 120 staff": what the firm is.
        if (asked != "role" && message[at].Norm is "a" or "an" && self.Company?.Last == at - 1)
        {
            return true;
        }

        if (asked == "role" || message[at].Norm is not ("our" or "the" or "my" or "his" or "her" or "their"))
        {
            return false;
        }

        if (asked == "authority" && message[at].Norm is not "my" || message[at].Norm is "our" or "his" or "her" or "their" || IsBehindPerson(message, self, at))
        {
            return true;
        }

        // "It all hinges on one person, the planner": no name stands before it that the title could be of.
        return message[at].Norm == "the" && message.SentenceStart(at) != at && self.Name is null && self.Company is null && message[at].Before == Break.Comma && message.Quantities.Exists(quantity => quantity.Low == 1 && quantity.First >= message.SentenceStart(at) && quantity.First < at);
    }

    // "... of Ms. Tanaka, our president", "my boss Aiko Mori, the founder", "for Peter Hahn, our CEO"
    private static bool IsBehindPerson(Message message, SelfDescription self, int at)
    {
        if (at == 0 || message[at].Before >= Break.Sentence || self.Name?.Last == at - 1)
        {
            return false;
        }

        for (var i = at - 1; i >= message.SentenceStart(at) && i >= at - Reach; i--)
        {
            if (Lists.Salutations.Contains(message[i].Norm) || message[i].Norm is "behalf" or "boss" || message[i].Norm is "for" && message.IsCapital(at - 1) && Lists.FirstNames.Contains(message.NormAt(i + 1)))
            {
                return true;
            }
        }

        return false;
    }
}
