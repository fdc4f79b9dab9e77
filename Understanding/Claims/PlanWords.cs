using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>Whether the words around a time speak of the start of a project: of wanting and doing, not of habits, growth, payments or the past.</summary>
internal static class PlanWords
{
    // "We want one calendar for all guides, this month.": the last thing said, between a comma and the end of the sentence.
    public static bool StandsAlone(Message message, int first, int last)
    {
        var at = first;
        while (at > 0 && message[at].Before < Break.Comma && message[at - 1].Norm is "in" or "within" or "by" or "ideally" or "hopefully" or "preferably" or "about" or "around" or "maybe" or "before" or "inside" or "until" or "the" or "next" or "from" or "starting" or "of" or "latest" or "say" or "perhaps" or "roughly" or "between" or "somewhere" or "ab" or "am" or "besten" or "bis" or "im" or "en" or "em" or "dès" or "pour" or "idéalement" or "idealerweise" or "idealmente" or "desde" or "from" or "sometime" or "hoping" or "aiming" or "start" or "early" or "late" or "mid")
        {
            at--;
        }

        var ends = last + 1 >= message.Count || message[last + 1].Before >= Break.Sentence || message[last + 1].Before >= Break.Comma && ListsHeadcount(message) && message.Tokens.Exists(static token => token.Kind == TokenKind.Email) || message[last + 1].Norm is "pls" or "please" or "if" or "ideally" or "max" or "tops" or "latest" or "thanks";
        var dated = at < first || ListsHeadcount(message) || message[first].Norm is "this" or "next" or "within" or "in" or "by" or "before" or "end" or "asap" || Durations.Days(message.NormAt(last)) is not null;
        return at > 0 && message[at].Before >= Break.Comma && ends && dated && (message.Has("need") || ListsHeadcount(message));
    }

    /// <summary>"We want to automate the orders in January": a date in the end of what they want to do.</summary>
    public static bool Closes(Message message, int first, int last)
    {
        var ends = last + 1 >= message.Count || message[last + 1].Before >= Break.Comma;
        if (!ends || message[first].Before >= Break.Comma || message[first].Norm is not ("in" or "by" or "from" or "before" or "this" or "next" or "within" or "im" or "ab" or "bis" or "en" or "em" or "sometime"))
        {
            return false;
        }

        var (wants, elsewhere) = (false, false);
        for (var i = message.SentenceStart(first); i < first; i++)
        {
            wants |= message[i].Norm is "want" or "need" or "like" or "hope" or "hoping" or "plan" or "planning" or "aim" or "wish" or "wanna" or "must" && message.NormAt(i + 1) is "to" or "be" || message[i].Norm is "wanna" or "we'd" && message.IsNorm(i + 1, "like");
            wants |= message[i].Norm is "thinking" or "considering" or "contemplating" || message[i].Norm is "need" or "needs" or "want" && message[first].Norm is "by" or "before" or "within" && message.NormAt(i - 1) is "we" or "i" or "" or "company" or "and" or "but" or "just" or "really" or "also" && message.NormAt(i + 1) is "a" or "an" or "our" or "the" or "new" or "this" or "that" or "one" or "it" or "all" or "something" or "some" or "proper";
            wants |= message[i].Norm is "möchten" or "wollen" or "brauchen" or "möchte" or "voulons" or "souhaitons" or "aimerions" or "queremos" or "quisiera" or "necesitamos" or "precisamos" or "gostaríamos" or "vorremmo" or "willen";
            elsewhere |= message[i].Norm is "that" or "which" or "who" or "when" or "because" or "if" or "grow" or "open" or "move" or "hire" or "our" && message[i].Before >= Break.Comma;
        }

        return wants && !elsewhere;
    }

    /// <summary>"Time sheets automated by February"</summary>
    public static bool IsDoneBy(Message message, int first) =>
        message.NormAt(first) is "by" or "before" or "within" or "until" && message[first].Before <= Break.Space
        && message.NormAt(first - 1) is "automated" or "digitised" or "digitized" or "done" or "sorted" or "fixed" or "live" or "running" or "ready" or "replaced" or "built" or "solved" or "installed" or "finished" or "place" or "working" or "connected" or "integrated" or "implemented" or "launched" or "online" or "operational";

    // "Nuraghe Impianti, 54 people, 5 weeks": what they need may stand without a verb.
    private static bool ListsHeadcount(Message message) =>
        message.Quantities.Exists(quantity => message[quantity.First].Before >= Break.Comma && Phrases.Lists.PeopleNouns.Contains(message.NormAt(quantity.Last + 1))
            && (quantity.Last + 2 >= message.Count || message[quantity.Last + 2].Before >= Break.Comma || message.IsNorm(quantity.Last + 2, "of")));

    // "2 days a week", "3 weeks per project"
    public static bool IsRate(Message message, int next) =>
        message.NormAt(next) is "per" or "each" or "every" || (message.NormAt(next) is "a" && Durations.Days(message.NormAt(next + 1)) is not null);

    public static bool Cued(Message message, int first, int last)
    {
        foreach (var hit in message.Hits("timeline-cue", first - 12, last + 6))
        {
            var left = hit.Last < first && hit.Last >= first - 6 && SameClause(message, hit.Last, first);
            var right = hit.First > last && hit.First <= last + 5 && SameClause(message, last, hit.First);
            if (left || right)
            {
                return true;
            }
        }

        return false;
    }

    // "We plan to grow to 200 by 2027" is no start.
    public static bool Grows(Message message, int first)
    {
        foreach (var hit in message.Hits("timeline-growth", first - 20, first))
        {
            if (hit.First < first && hit.Last <= first && hit.Last >= first - 8 && SameClause(message, hit.Last, first))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Blocked(Message message, int first, int last)
    {
        foreach (var hit in message.Hits("timeline-blocker", first - 9, last + 3))
        {
            if ((hit.Last < first && hit.Last >= first - 3 && SameClause(message, hit.Last, first))
                || (hit.First > last && hit.First <= last + 2 && SameClause(message, last, hit.First)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Our season starts in May", "the contract ends in April": the date of something else.</summary>
    public static bool IsOfAnother(Message message, int first)
    {
        foreach (var hit in message.Hits("timeline-event", first - 6, first))
        {
            if (hit.Last < first && hit.Last >= first - 2 && SameClause(message, hit.Last, first))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameClause(Message message, int from, int to)
    {
        for (var i = from + 1; i <= to; i++)
        {
            if (message[i].Before >= Break.Sentence)
            {
                return false;
            }
        }

        return true;
    }

    public static bool EndsAsQuestion(Message message, int token)
    {
        var end = message.SentenceEnd(token);
        var stop = end < message.Count ? message[end].Start : message.Text.Length;
        return message.Text.AsSpan(message[end - 1].End, stop - message[end - 1].End).Contains('?');
    }
}
