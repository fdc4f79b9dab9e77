using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads a company's name that stands behind a colon in the answer to the question for it.</summary>
internal static class AnnouncedCompany
{
    // "You'll laugh: Pacific Pearl Stevedoring, though ...", "You asked the firm: Pendragon Marine"
    public static Part? Find(Message message)
    {
        if (Written(message) is { } written)
        {
            return written;
        }

        if (!message.Text.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        for (var i = 1; i < message.Count; i++)
        {
            if (message[i].Before != Break.Clause || !message.Between(i).Contains(':') || message.SentenceStart(i) == i || message.Quantities.Exists(quantity => quantity.Last < i && quantity.First >= message.SentenceStart(i)))
            {
                continue;
            }

            var last = ProperRun.Capitalised(message, i);
            if (last >= i && (last + 1 >= message.Count || message[last + 1].Before >= Break.Comma) && RunKinds.Of(message, i, last) is not RunKind.Neither && !Lists.NotNames.Contains(message[i].Norm) && !IsOnlyRun(message, i)
                && NotSaid.Judge(message, i, i, NotSaidReason.Negation | NotSaidReason.ThirdParty | NotSaidReason.Hypothesis | NotSaidReason.Jest) == NotSaidReason.Counts)
            {
                return new Part(i, CompanyRecogniser.WithForm(message, last), 0.93);
            }
        }

        return null;
    }

    // "Well, it says Pike & Son Millwork on the truck"
    private static Part? Written(Message message)
    {
        foreach (var hit in message.Hits("company-written"))
        {
            var last = ProperRun.Capitalised(message, hit.Last + 1);
            if (last > hit.Last && RunKinds.Of(message, hit.Last + 1, last) is not RunKind.Neither && !Lists.NotNames.Contains(message[hit.Last + 1].Norm)
                && NotSaid.Judge(message, hit.First, last, NotSaidReason.Negation | NotSaidReason.ThirdParty | NotSaidReason.Hypothesis | NotSaidReason.Past) == NotSaidReason.Counts)
            {
                return new Part(hit.Last + 1, last, 0.9);
            }
        }

        return null;
    }

    // "Fjord Line: Bergen": a name stands before the colon, too.
    private static bool IsOnlyRun(Message message, int at)
    {
        var start = Opening.Skip(message, message.SentenceStart(at), at);
        return start < at && ProperRun.Capitalised(message, start) == at - 1 && (at - 1 > start || !OrdinaryWords.Contains(message[start].Norm));
    }
}
