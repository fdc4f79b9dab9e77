using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads a company's name that stands behind a colon in the answer to the question for it.</summary>
internal static class AnnouncedCompany
{
    // "You'll laugh: Pacific Pearl Stevedoring, though ...", "You asked the firm: Pendragon Marine"
    public static Part? Find(Message message)
    {
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

    // "Fjord Line: Bergen": a name stands before the colon, too.
    private static bool IsOnlyRun(Message message, int at)
    {
        var start = Opening.Skip(message, message.SentenceStart(at), at);
        return start < at && ProperRun.Capitalised(message, start) == at - 1 && (at - 1 > start || !OrdinaryWords.Contains(message[start].Norm));
    }
}
