using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Words that name a kind of thing, by lists and by their endings: alone beside a number of people ("Bakery, 12 people") they are no company's name.</summary>
internal static class OrdinaryWords
{
    private static readonly string[] Endings =
        ["ing", "tion", "sion", "ment", "ics", "ance", "ence", "ery", "care", "ware", "ness", "ship", "able", "ible", "ful", "less", "ive", "ous", "ised", "ized", "ers", "ors", "ly", "ists", "ants"];

    private static readonly WordList Known = WordList.Load("ordinary_words");

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
