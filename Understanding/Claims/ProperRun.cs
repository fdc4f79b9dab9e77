using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>A run of words that may be the name of a person or a company.</summary>
internal static class ProperRun
{
    /// <summary>Last token of the capitalised run that starts here, or -1. Small joining words stand only between capitals.</summary>
    public static int Capitalised(Message message, int start, int max = 7)
    {
        if (start >= message.Count || !IsStrong(message, start))
        {
            return -1;
        }

        var last = start;
        for (var i = start + 1; i < message.Count && i < start + max && (message[i].Before <= Break.Hyphen || IsLegalSlash(message, i - 1)); i++)
        {
            if (IsLegalSlash(message, i))
            {
                last = ++i;
                continue;
            }

            if (DottedForm(message, i) is > 0 and var dotted)
            {
                last = dotted;
                break;
            }

            if (IsStrong(message, i) || IsLegalForm(message[i].Norm) || (message[i].Before == Break.Hyphen && message[i].Kind == TokenKind.Word) || (message[i].Kind == TokenKind.Number && message[i].Before <= Break.Space && message[i].Length <= 4
                && !CountsPeople(message, i) && !(i + 1 < message.Count && message[i + 1].Kind == TokenKind.Number && message[i + 1].Before <= Break.Hyphen)))
            {
                last = i;
            }
            else if (!IsJoiner(message, i))
            {
                break;
            }
        }

        return last;
    }

    /// <summary>
    /// Last token of a name whose run goes on behind small words up to the end of the segment ("Rent a Wreck", "Pay As You Grow", "Two and a Half Chefs"),
    /// or <paramref name="last"/> where it does not.
    /// </summary>
    public static int Titled(Message message, int first, int last)
    {
        var end = last < first ? last : message.SegmentEnd(first);
        if (last < first || last + 1 >= end || end - first > 7 || !message.IsCapital(end - 1) || message[end - 1].Kind != TokenKind.Word)
        {
            return last;
        }

        var small = 0;
        for (var i = last + 1; i < end; i++)
        {
            small = message.IsCapital(i) && message[i].Length > 1 ? 0 : small + 1;
            if (message[i].Before > Break.Hyphen || small > 2 || small > 0 && !IsInside(message, first, i, end) && message[i].Norm is not ("a" or "an" or "and" or "as" or "it" or "you" or "your" or "to" or "up" or "my" or "n" or "&" or "or" or "no" or "me"))
            {
                return last;
            }
        }

        return end - 1;
    }

    // "Made in Heaven", "Hand in Hand", but not "Blue Door in Leeds": words of every day on both sides, and no place.
    private static bool IsInside(Message message, int first, int at, int end)
    {
        if (message[at].Norm is not ("in" or "on" or "by" or "with" or "for" or "at"))
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            if (i < at && !SmallNames.IsCommon(message[i].Norm) || i > at && (Lists.Places.Contains(message[i].Norm) || Lists.Towns.Contains(message[i].Norm) || !SmallNames.IsCommon(message[i].Norm) && end - at < 3))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Last token of a run in any case, up to a stop word, a break or a number, or -1.</summary>
    public static int AnyCase(Message message, int start, int max = 5)
    {
        var last = -1;
        for (var i = start; i < message.Count && i < start + max && (i == start || message[i].Before <= Break.Hyphen); i++)
        {
            var norm = message[i].Norm;
            var joins = i > start && norm is "&" or "and" or "of" or "the" or "de" or "+" && i + 1 < message.Count && !Lists.StopWords.Contains(message[i + 1].Norm)
                && !(norm is "and" or "of" && !message.IsCapital(i + 1));
            var named = message[i].Kind is TokenKind.Word && (!Lists.StopWords.Contains(norm) || (message.IsCapital(i) && norm is not ("i" or "i'm" or "im" or "we" or "we're" or "our" or "my")));
            if (!named && !joins)
            {
                break;
            }

            last = joins ? last : i;
        }

        return last;
    }

    public static bool IsStrong(Message message, int at)
    {
        var token = message[at];
        return token.Kind == TokenKind.Word && token.Before is Break.None or Break.Space or Break.Hyphen or Break.Comma or Break.Clause or Break.Sentence
            && message.IsCapital(at) && !IsPronoun(token.Norm) && token.Norm is not ("company's" or "firm's");
    }

    // "Aldgate Group plc": the form is written small, too.
    private static bool IsLegalForm(string norm) => norm is "plc" or "ltd" or "inc" or "llc" or "gmbh" or "llp" or "pty" or "bv" or "srl" or "sarl" or "kft" or "oy" or "oyj" or "gmbh&co" or "lda" or "ltda" or "corp";

    // "A/S", "I/S"
    private static bool IsLegalSlash(Message message, int at) =>
        at > 0 && at + 1 < message.Count && message[at].Length == 1 && message[at + 1].Length == 1 && message.IsCapital(at) && message.Between(at + 1) is "/";

    // "s.r.o.", "d.o.o.", "a.s.", "sp. z o.o."
    private static int DottedForm(Message message, int at)
    {
        var end = at;
        end += message.IsNorm(at, "sp") && message.IsNorm(at + 1, "z") ? 2 : 0;
        var letters = 0;
        while (end + letters < message.Count && message[end + letters].Length == 1 && char.IsLower(message.Text[message[end + letters].Start]) && message.Text.AsSpan(message[end + letters].End).StartsWith("."))
        {
            letters++;
        }

        return letters is 2 or 3 ? end + letters - 1 : 0;
    }

    private static bool IsPronoun(string norm) =>
        norm is "i" or "im" or "i'm" or "i'd" or "id" or "ive" or "i'll" or "we" or "we're" or "weve" or "we'd" or "we'll" or "our" or "my" or "you" or "your"
            or "they" or "he" or "she" or "it" or "its" or "this" or "that" or "can" or "could" or "what" or "how" or "and" or "but" or "so" or "is" or "are" or "need" or "want" or "looking" or "please" or "thanks";

    private static bool IsJoiner(Message message, int at)
    {
        var norm = message[at].Norm;
        if (!Lists.CompanyJoiners.Contains(norm) && !Lists.NameParticles.Contains(norm))
        {
            return false;
        }

        var next = at + 1;
        if (next >= message.Count || message[next].Before > Break.Hyphen)
        {
            return false;
        }

        return ProperRun.IsStrong(message, next) || (IsJoiner(message, next) && next < at + 3);
    }

    private static bool CountsPeople(Message message, int at)
    {
        var next = message.NormAt(at + 1);
        return Lists.PeopleNouns.Contains(next) || Lists.OtherNouns.Contains(next) || next is "of" or "k";
    }
}
