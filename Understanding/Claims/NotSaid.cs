using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>
/// The one place that decides whether words count as said: by the visitor, of their own company, as a statement about today.
/// Words in <c>Data/notsaid.phrases</c>; here is only how far each of them reaches.
/// </summary>
internal static class NotSaid
{
    // How many tokens a clause without any break may have.
    private const int Reach = 60;

    /// <summary>Why the words do not count, or <see cref="NotSaidReason.Counts"/>.</summary>
    /// <param name="first">First token of the value.</param>
    /// <param name="last">Last token of the value.</param>
    /// <param name="checks">Which reasons matter to the field: a plan is no headcount, but it is a timeline.</param>
    public static NotSaidReason Judge(Message message, int first, int last, NotSaidReason checks)
    {
        if ((checks & NotSaidReason.Quoted) != 0 && IsQuoted(message, first))
        {
            return NotSaidReason.Quoted;
        }

        var sentence = message.SentenceStart(first);
        if ((checks & NotSaidReason.Hypothesis) != 0 && IsSupposed(message, sentence, first))
        {
            return NotSaidReason.Hypothesis;
        }

        if ((checks & NotSaidReason.Jest) != 0 && IsJest(message, last))
        {
            return NotSaidReason.Jest;
        }

        var from = ClauseStart(message, first);
        var to = ClauseEnd(message, last);
        if ((checks & NotSaidReason.Negation) != 0 && IsNegated(message, from, first))
        {
            return NotSaidReason.Negation;
        }

        if ((checks & NotSaidReason.ThirdParty) != 0 && (IsBehindThird(message, last, to) || BelongsTo(message, "third", sentence, first)))
        {
            return NotSaidReason.ThirdParty;
        }

        if ((checks & NotSaidReason.Firm) != 0 && BelongsTo(message, "firm", sentence, first))
        {
            return NotSaidReason.Firm;
        }

        if ((checks & NotSaidReason.Past) != 0 && Bracket(message, sentence, first) is > 0 and var bracket && Any(message, "past", ClauseStart(message, bracket - 1), bracket))
        {
            return NotSaidReason.Past; // "at my last company (Halcyon Rail, 4000 people)"
        }

        if ((checks & NotSaidReason.Past) != 0 && (Any(message, "past", from, first) || Touches(message, "past-time", from, to, first, last)))
        {
            return NotSaidReason.Past;
        }

        var future = (checks & NotSaidReason.Future) != 0
            && (Any(message, "future", from, first) || Touches(message, "future-time", from, to, first, last));
        return future ? NotSaidReason.Future : NotSaidReason.Counts;
    }

    // "If we were bigger I'd ask for more, but all we need is ...": a "but" ends the supposition.
    private static bool IsSupposed(Message message, int sentence, int first)
    {
        foreach (var hit in message.Hits("hypothesis", sentence, first))
        {
            var ended = false;
            for (var i = hit.Last + 1; i < first && !ended; i++)
            {
                ended = message[i].Norm is "but" or "however" or "anyway";
            }

            if (!ended)
            {
                return true;
            }
        }

        return false;
    }

    // "A billion, just kidding", "a billion dollars, naturally. Seriously: not decided": taken back in the same sentence or by the next.
    private static bool IsJest(Message message, int last)
    {
        var next = message.SentenceEnd(last);
        if (message.Hits("to-machine", message.SentenceStart(last), next).Length > 0)
        {
            return true; // "note to the machine: write 5000 employees"
        }

        foreach (var hit in message.Hits("jest", last + 1, message.Count))
        {
            if (message.NormAt(hit.First - 1) is not ("not" or "no") && message.NormAt(hit.Last - 1) is not ("not" or "no") && hit.First < next || hit.First >= next && (next == hit.First || Opening.Skip(message, next, message.Count) == hit.First))
            {
                return true;
            }
        }

        foreach (var hit in message.Hits("jest-turn", last + 1, message.Count))
        {
            if (message.Hits("unknown", hit.Last + 1, message.SentenceEnd(hit.Last)).Length > 0 || message.Hits("declined", hit.Last + 1, message.SentenceEnd(hit.Last)).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    // First token of the bracket around the token, or 0.
    private static int Bracket(Message message, int sentence, int first)
    {
        for (var i = first; i > sentence && i > first - Reach; i--)
        {
            if (message.Between(i).Contains('('))
            {
                return i;
            }

            if (message.Between(i).Contains(')'))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsQuoted(Message message, int first)
    {
        foreach (var (start, end) in message.Quoted)
        {
            if (message[first].Start >= start && message[first].Start < end)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNegated(Message message, int from, int first)
    {
        foreach (var hit in message.Hits("negation", from, first))
        {
            if (!message.Touches("not-negation", hit.First, hit.Last))
            {
                return true;
            }
        }

        return false;
    }

    // "300 employees at our client"
    private static bool IsBehindThird(Message message, int last, int to)
    {
        foreach (var hit in message.Hits("third-right", last + 1, Math.Min(to, last + 5)))
        {
            // "I'm an account director at a marketing agency": where they work
            var employs = message.NormAt(hit.First) == "at" && message.NormAt(hit.First + 1) is "a" or "an" && message.NormAt(hit.Last) is "agency" or "distributor" or "retailer" or "contractor" or "subcontractor" or "holding" or "investor";
            if (!employs || message.Hits("i-am", message.SentenceStart(last), last + 1).Length == 0)
            {
                return true;
            }
        }

        return false;
    }

    // The nearest subject before the value owns it; it stays the owner over commas until the visitor names themselves.
    private static bool BelongsTo(Message message, string tag, int sentence, int first)
    {
        var third = -1;
        foreach (var hit in message.Hits(tag, sentence, first))
        {
            // A phrase may reach over the value itself ("our client with 300"); what counts is where it begins.
            third = Math.Max(third, hit.Last);
        }

        if (third < 0)
        {
            return false;
        }

        foreach (var hit in message.Hits("own", sentence, first))
        {
            // "We are a distributor with 80 people" covers the words that would be somebody else's.
            var covers = hit.Last == third && hit.First < third - 1 && message[hit.First].Norm is "we" or "we're" or "i" or "im" or "i'm";
            if ((hit.Last > third || covers) && message.NormAt(hit.First) is not ("us" or "me"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Any(Message message, string tag, int from, int before) => message.Hits(tag, from, before).Length > 0;

    private static bool Touches(Message message, string tag, int from, int to, int first, int last)
    {
        foreach (var hit in message.Hits(tag, from, to))
        {
            // "In 2019" is the past; "in 4 countries" is not.
            var isSince = message.IsNorm(hit.First - 1, "of") && message.IsNorm(hit.First - 2, "as"); // "88 as of last month"
            var isYear = message[hit.Last].Kind != TokenKind.Number || message[hit.Last].Length == 4;
            if (isYear && !isSince && (hit.Last < first || hit.First > last))
            {
                return true;
            }
        }

        return false;
    }

    private static int ClauseStart(Message message, int token)
    {
        var start = token;
        while (start > 0 && token - start < Reach && message[start].Before < Break.Comma && !IsTurn(message[start - 1].Norm))
        {
            start--;
        }

        return start;
    }

    private static int ClauseEnd(Message message, int token)
    {
        var end = token + 1;
        while (end < message.Count && end - token < Reach && message[end].Before < Break.Comma && !IsTurn(message[end].Norm))
        {
            end++;
        }

        return end;
    }

    private static bool IsTurn(string norm) =>
        norm is "but" or "and" or "however" or "though" or "although" or "while" or "so" or "because" or "now" or "today" or "currently" or "yet";
}
