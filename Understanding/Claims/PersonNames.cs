using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Where a person's name ends that a frame ("I'm ...") or the bot's question announces.</summary>
internal static class PersonNames
{
    /// <summary>Last token of the name, or -1.</summary>
    /// <param name="sure">True where the words before can announce nothing but a name ("my name is").</param>
    public static int Match(Message message, int start, int end, bool sure)
    {
        var last = -1;
        for (var i = start; i < end && i < start + 8; i++)
        {
            var token = message[i];
            if (i > start && token.Before > Break.Hyphen)
            {
                break;
            }

            if (i > start && token.Norm is "w" && message.Between(i + 1).StartsWith("/") || i > start && token.Norm is "btw" or "thx" or "thanks" or "pls" or "lol")
            {
                break; // "Carla w/ Dune Surf School", "tom reyes btw"
            }

            var initial = token.Length == 1 && message.IsCapital(i) && token.End < message.Text.Length && message.Text[token.End] == '.';
            if (initial)
            {
                last = i;
                continue;
            }

            if (sure && i == start && end == start + 1 && message.Count == 1 && Lists.FirstNames.Contains(token.Norm) && token.Norm is not ("my" or "so"))
            {
                return i;
            }

            var fits = token.Kind == TokenKind.Word && (message.IsCapital(i) || token.Before == Break.Hyphen || IsLowerName(message, start, i, sure));
            if (!fits || (IsOrdinary(token.Norm) && !(message.IsCapital(i) && Lists.FirstNames.Contains(token.Norm) && !Lists.NotNames.Contains(token.Norm) && !Lists.StopWords.Contains(token.Norm)) && !IsLaterPart(message, start, i)))
            {
                // "Teresa da Padaria Aurora" works there.
                if (i > start && Lists.NameParticles.Contains(token.Norm) && i + 1 < end && message.IsCapital(i + 1) && !(Lists.CompanyWords.Contains(message[i + 1].Norm) && i + 2 < end))
                {
                    continue;
                }

                break;
            }

            last = i;
        }

        if (last < 0 || Lists.CompanyWords.Contains(message[last].Norm) && !Lists.FirstNames.Contains(message[last].Norm) && !sure)
        {
            return -1;
        }

        // "I'm German", "I'm Operations" are no names.
        var known = Lists.FirstNames.Contains(message[start].Norm) || Lists.FirstNames.Contains(message[last].Norm);
        return sure || known || (message.IsCapital(start) && !Lists.NotNames.Contains(message[start].Norm) && !Lists.Places.Contains(message[start].Norm) && HasLower(message, start, last)) ? last : -1;
    }

    /// <summary>"I am Mona Shafik procurement manager": last token of a name that runs into a title without a comma, and last token of the title.</summary>
    public static (int Name, int Role)? BeforeTitle(Message message, int at, int end)
    {
        if (at >= end || RoleGrammar.Match(message, at) is not (>= 0 and var role) || role >= end)
        {
            return null;
        }

        var known = Lists.FirstNames.Contains(message[at].Norm) && !Lists.RoleHeads.Contains(message[at].Norm) && !OrdinaryWords.Contains(message[at].Norm);
        var isCapital = message.IsCapital(at);
        var last = at;
        while (last + 1 < role && last < at + 2 && message[last + 1].Before <= Break.Hyphen && message.IsCapital(last + 1) == isCapital && !OrdinaryWords.Contains(message[last + 1].Norm) && (isCapital || last == at && !SmallNames.IsCommon(message[last + 1].Norm)))
        {
            last++;
        }

        var mixed = isCapital && last > at && !OrdinaryWords.Contains(message[at].Norm) && !message.IsCapital(last + 1);
        return last < role && (known || mixed) && RoleGrammar.Match(message, last + 1) == role ? (last, role) : null;
    }

    // "Nguyễn Văn An": a small English word may be the last part of a name.
    private static bool IsLaterPart(Message message, int start, int at) =>
        at > start && message.IsCapital(start) && message.IsCapital(at) && message[at].Length is > 1 and <= 4
        && message[at].Norm is "an" or "do" or "so" or "to" or "may" or "in" or "no" or "will" or "see" or "look" or "be" or "my" or "we" or "has" or "won";

    private static bool HasLower(Message message, int first, int last) => message.Span(first, last).Text.Any(char.IsLower) || last > first;

    private static bool IsLowerName(Message message, int start, int at, bool sure) =>
        sure || (at == start ? Lists.FirstNames.Contains(message[at].Norm) : Lists.FirstNames.Contains(message[start].Norm) && IsNameTail(message, at));

    // "im mehmet yilmaz from": one more unknown word before a break or "from".
    private static bool IsNameTail(Message message, int at) =>
        !Lists.RoleHeads.Contains(message[at].Norm) && (at + 1 >= message.Count || message[at + 1].Before >= Break.Comma || message[at + 1].Norm is "from" or "at" or "of" or "here" or "and");

    private static bool IsOrdinary(string norm) =>
        Lists.StopWords.Contains(norm) || Lists.NotNames.Contains(norm) || Lists.PeopleNouns.Contains(norm);
}
