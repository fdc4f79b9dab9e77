using LeadBot.Understanding.Claims;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Phones;

/// <summary>
/// The country in which visitors say they are ("in Leeds, UK", "Lagos, Nigeria", "(Hamburg, Deutschland)"), so that a number without a
/// prefix that comes later can be read. Where customers are, where somebody sells to or two countries tell nothing.
/// </summary>
internal static class HomeCountry
{
    private const NotSaidReason Checks = NotSaidReason.Negation | NotSaidReason.Hypothesis | NotSaidReason.ThirdParty | NotSaidReason.Firm | NotSaidReason.Past | NotSaidReason.Future;

    /// <summary>ISO 3166 code, or null.</summary>
    public static string? Find(Message message)
    {
        PhoneRegion? found = null;
        for (var i = 0; i < message.Count; i++)
        {
            if (!message.IsCapital(i) || PhoneRegions.At(message, i) is not { } region)
            {
                continue;
            }

            if (!IsHome(message, i) || found is not null && found.Code != region.Code)
            {
                return null;
            }

            found = region;
        }

        return found?.Code;
    }

    private static bool IsHome(Message message, int at)
    {
        if (NotSaid.Judge(message, at, at, Checks) != NotSaidReason.Counts)
        {
            return false;
        }

        var before = message.NormAt(at - 1);
        if (before == "the")
        {
            before = message.NormAt(at - 2);
        }

        var isListed = at > 0 && message[at].Before is Break.Comma or Break.Clause || message.Between(at).Contains('(');
        var isPlaced = before is "in" or "from" or "here" or "near" or "outside" or "aus" or "de" or "en" or "em" && !IsOfOthers(message, at - 1);
        return isPlaced || isListed && (at + 1 >= message.Count || message[at + 1].Before >= Break.Comma) || message.IsNorm(at + 1, "based");
    }

    // "we sell in Germany", "an event in Paris"
    private static bool IsOfOthers(Message message, int at)
    {
        for (var i = at - 1; i >= message.SentenceStart(at) && i > at - 6; i--)
        {
            if (message[i].Norm is "sell" or "selling" or "ship" or "export" or "deliver" or "customers" or "clients" or "suppliers" or "supplier" or "event" or "fair" or "conference" or "market" or "markets" or "hotel" or "flight" or "project" or "met"
                or "buy" or "import" or "partner" or "partners" or "holiday" or "trip")
            {
                return true;
            }
        }

        return false;
    }
}
