using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads a company's name that takes the place of another: corrected, or new since a date.</summary>
internal static class RenamedCompany
{
    // "Brightmore Cables, sorry, Brightmoor Cables"
    public static Part? Corrected(Message message)
    {
        if (Corrections.Turn(message) is not { } at)
        {
            return null;
        }

        while (at < message.Count && (message[at].Norm is "its" or "is" or "it" or "we're" or "were" or "we" or "are" or "the" or "i" or "meant" or "mean" or "name" or "company" or "called" or "with" or "no"))
        {
            at++;
        }

        // "Alder Bros - sorry, that's the old name, it's Alder & Vine now"
        for (var i = at + 1; i < message.Count && !message.IsCapital(at); i++)
        {
            at = message.IsCapital(i) && message[i - 1].Norm is "its" or "is" or "now" or "called" or "are" or "we're" ? i : at;
        }

        return at < message.Count && ProperRun.Capitalised(message, at) is >= 0 and var last && (last + 1 >= message.Count || message[last + 1].Before >= Break.Comma || message[last + 1].Norm is "now" or "today" or "these") && RunKinds.Of(message, at, last) is not RunKind.Neither
            && NotSaid.Judge(message, at, at, NotSaidReason.Negation) == NotSaidReason.Counts ? new Part(at, last, 0.93) : null;
    }

    // "Correction first, I typed the old company name out of habit: it's Lumoria" as the answer to another question.
    public static Part? TakenBack(Message message)
    {
        foreach (var hit in message.Hits("about-company"))
        {
            var isWrong = message.Has("correction") || message[hit.First].Norm is "wrong" or "mistyped" or "misspelled" or "misspelt" or "incorrect";
            for (var i = hit.Last + 1; isWrong && i < message.Count && i < hit.Last + 14; i++)
            {
                var leads = message[i - 1].Norm is "its" or "is" or "be" or "called" or "named" or "meant" or "to" or "with" || message.Between(i).Contains(':');
                if (leads && ProperRun.Capitalised(message, i) is >= 0 and var last && RunKinds.Of(message, i, last) is not RunKind.Neither && !OrdinaryWords.AreGeneric(message, i, last)
                    && (last + 1 >= message.Count || message[last + 1].Before >= Break.Comma) && NotSaid.Judge(message, i, i, NotSaidReason.Negation | NotSaidReason.ThirdParty | NotSaidReason.Past) == NotSaidReason.Counts)
                {
                    return new Part(i, last, 0.9);
                }
            }
        }

        return null;
    }

    // "used to be Alder Bros, now Alder & Vine", "It was Alder Bros until last year, today it's Alder & Vine"
    public static Part? Renamed(Message message)
    {
        for (var i = 2; i + 1 < message.Count; i++)
        {
            if (message[i].Norm is not ("now" or "today" or "nowadays" or "currently" or "since"))
            {
                continue;
            }

            var at = i + 1;
            while (at < message.Count && message[at].Norm is "its" or "it" or "is" or "we're" or "we" or "are" or "called" or "trading" or "as" or "the" or "then" or "named")
            {
                at++;
            }

            var wasNamed = message.Hits("past", 0, i).Length > 0 || message.Tokens.FindIndex(0, i, token => token.Norm is "used" or "was" or "were" or "formerly" or "previously" or "ex") >= 0;
            if (wasNamed && ProperRun.Capitalised(message, at) is >= 0 and var last && (last + 1 >= message.Count || message[last + 1].Before >= Break.Comma) && RunKinds.Of(message, at, last) is not RunKind.Neither)
            {
                return new Part(at, last, 0.9);
            }
        }

        return null;
    }

    // "I'm with Mercer Dental, actually we renamed, it's Brightlane Dental now"
    public static Part? Rebranded(Message message)
    {
        for (var i = 0; i + 1 < message.Count; i++)
        {
            if (message[i].Norm is not ("renamed" or "rebranded"))
            {
                continue;
            }

            var at = i + 1;
            while (at < message.Count && message[at].Norm is "its" or "it" or "is" or "we're" or "we" or "are" or "called" or "to" or "as" or "into" or "ourselves" or "now" or "the" or "company" or "firm")
            {
                at++;
            }

            return message.NormAt(i - 1) is "we" or "been" or "was" or "were" or "have" or "just" or "recently" && ProperRun.Capitalised(message, at) is >= 0 and var last && RunKinds.Of(message, at, last) is not RunKind.Neither
                && (last + 1 >= message.Count || message[last + 1].Before >= Break.Comma || message[last + 1].Norm is "now" or "today" or "last" or "this" or "in") ? new Part(at, last, 0.9) : null;
        }

        return null;
    }
}
