using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Words that name a kind of thing, by lists and by their endings: alone beside a number of people ("Bakery, 12 people") they are no company's name.</summary>
internal static class OrdinaryWords
{
    private static readonly string[] Endings =
        ["ing", "tion", "sion", "ment", "ics", "ance", "ence", "ery", "care", "ware", "ness", "ship", "able", "ible", "ful", "less", "ive", "ous", "ised", "ized", "ers", "ors", "ly", "ists", "ants"];

    private static readonly WordList Known = WordList.Load("ordinary_words");

    /// <summary>"Event Agency", "Kind Regards", "West Yorkshire": capitals on words that name nobody.</summary>
    public static bool AreGeneric(Message message, int first, int last)
    {
        if (Lists.NotNames.Contains(message[last].Norm) || last == first + 1 && IsCompass(message[first].Norm) && !Lists.CompanyWords.Contains(message[last].Norm))
        {
            return true;
        }

        for (var i = first; i <= last; i++)
        {
            if (!Contains(message[i].Norm))
            {
                return false;
            }
        }

        return Known.Contains(message[last].Norm) || first == last;
    }

    private static bool IsCompass(string norm) => norm is "north" or "south" or "east" or "west" or "northern" or "southern" or "eastern" or "western" or "new" or "greater" or "central" or "upper" or "lower";

    public static bool Contains(string norm)
    {
        if (norm.Length < 3 || Known.Contains(norm) || Lists.StopWords.Contains(norm) || Lists.NotNames.Contains(norm) || Lists.Industries.Contains(norm) || Lists.CompanyWords.Contains(norm) || Lists.Places.Contains(norm)
            || Lists.RoleHeads.Contains(norm) || Lists.PeopleNouns.Contains(norm) || Lists.PeopleModifiers.Contains(norm) || Lists.OtherNouns.Contains(norm) || Lists.EmptyNouns.Contains(norm) || PhraseBook.Default.Knows(norm))
        {
            return true;
        }

        return Array.Exists(Endings, ending => norm.Length > ending.Length + 2 && norm.EndsWith(ending, StringComparison.Ordinal));
    }
}
