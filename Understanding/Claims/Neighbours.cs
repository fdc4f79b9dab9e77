using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>What stands around a name: it is what tells a person from a company.</summary>
internal sealed class Neighbours(Message message)
{
    public Hit? StartsWith(string tag, int at)
    {
        Hit? longest = null;
        foreach (var hit in message.Hits(tag, at, at + 1))
        {
            longest = (longest is null || hit.Last > longest.Value.Last) ? hit : longest;
        }

        return longest;
    }

    public int SkipWords(int at, int end, params ReadOnlySpan<string> words)
    {
        while (at < end && words.Contains(message[at].Norm))
        {
            at++;
        }

        return at;
    }

    /// <summary>The last token before <paramref name="at"/> and its like that is none of the words.</summary>
    public int SkipBack(int at, params ReadOnlySpan<string> words)
    {
        while (at >= 0 && at + 1 < message.Count && message[at + 1].Before < Break.Sentence && words.Contains(message[at].Norm))
        {
            at--;
        }

        return at;
    }

    public bool IsAffiliation(int at) => message.NormAt(at) is "over" or "down" && message.IsNorm(at + 1, "at") || message.NormAt(at) is "at" or "from" or "of" or "with" or "for" or "@" or "bei" or "chez" || message.IsNorm(at, "w") && message.Between(at + 1).StartsWith("/") || IsInFirm(at);

    // "team leader in Hanul Logistics": a firm's name, not a town or a department.
    private bool IsInFirm(int at)
    {
        var last = message.IsNorm(at, "in") ? ProperRun.Capitalised(message, at + 1) : -1;
        return last > at + 1 && message[at + 1].Before <= Break.Space && !IsPlace(at + 1, last) && !OrdinaryWords.AreGeneric(message, at + 1, last)
            && (RunKinds.Of(message, at + 1, last) == RunKind.Company || message[last].Norm.EndsWith('s') && !Lists.PlaceHeads.Contains(message[at + 1].Norm) && message[at + 1].Norm is not ("los" or "las" or "new" or "north" or "south" or "east" or "west"));
    }

    /// <summary>"gerente de Talleres Iruña", "Bram van De Wilde Kozijnen": the same in other languages, in front of a name only.</summary>
    public bool IsForeignAffiliation(int at) =>
        message.NormAt(at) is "de" or "da" or "do" or "di" or "del" or "della" or "van" or "von" or "du" or "des" or "av" or "på" or "hos" or "fra" or "från" or "z" or "en" or "na" or "no" or "bij" or "presso" && message.IsCapital(at + 1)
        && message[at + 1].Before <= Break.Space;

    /// <summary>"Leeds", "Cairo, Egypt", "Berlin Mitte"; "Tbilisi Tea" is a firm.</summary>
    public bool IsPlace(int first, int last) => last == first && Lists.Towns.Contains(message[first].Norm) && !Lists.CompanyWords.Contains(message[first].Norm) || IsLandscape(first, last) || Lists.Places.Contains(message[first].Norm) && !Lists.CompanyWords.Contains(message[last].Norm)
        && (last == first || Lists.Places.Contains(message[last].Norm) || message[last].Norm is "city" or "area" or "region" or "province" or "county" or "state" or "airport" or "mitte" or "nord" or "sud" or "süd" or "ost" or "west" or "east" or "north" or "south" or "central" or "centre" or "center" or "downtown" or "town" or "valley" or "bay" or "island" or "islands" or "uk" or "usa" or "us");

    // "Lake Garda", "Black Forest"
    private bool IsLandscape(int first, int last) => last == first + 1
        && (message[last].Norm is "bay" or "beach" or "falls" or "springs" or "harbour" or "harbor" or "heights" && last + 1 < message.Count && message[last + 1].Before == Break.Comma && ProperRun.Capitalised(message, last + 1) > last + 1 || message[last].Norm is "forest" or "coast" or "hills" or "mountains" or "peninsula" or "highlands" or "islands" or "county" or "district" or "midlands" or "alps" or "riviera" or "province"
            || message[first].Norm is "lake" or "mount" or "mt" or "lago" or "lac" or "costa" or "county" or "isle" && !Lists.CompanyWords.Contains(message[last].Norm));

    public bool IsRoleNext(int end)
    {
        var at = SkipWords(end, message.Count, "the", "a", "an", "our", "im", "i", "am", "i'm", "and", "here");
        return end < message.Count && message[end].Before < Break.Sentence && RoleGrammar.Match(message, at) is >= 0 and var role
            && (role + 1 >= message.Count || message[role + 1].Before >= Break.Comma || IsAffiliation(role + 1));
    }

    public bool IsSizeNext(int end)
    {
        foreach (var quantity in message.Quantities)
        {
            if (quantity.First > end + 3)
            {
                return false;
            }

            if (quantity.First >= end)
            {
                var noun = message.NormAt(quantity.Last + 1);
                return Lists.PeopleNouns.Contains(noun) || noun == "of" || Lists.PeopleModifiers.Contains(noun);
            }
        }

        return false;
    }

    public bool IsSizeBefore(int first) =>
        first > 1 && message[first].Before < Break.Sentence && Lists.PeopleNouns.Contains(message[first - 1].Norm);

    public bool IsWeNext(int end) => message.NormAt(end) is "we" or "we're" or "our" or "weve" && message[end].Before < Break.Sentence;

    /// <summary>"1250 workers in Chittagong, garments, name Karnaphuli Knit": the firm's name, where a firm was told of before.</summary>
    public Hit? NameOfFirm(int at, int end)
    {
        at += message[at].Norm is "the" or "our" or "its" && message.IsNorm(at + 1, "name") ? 1 : 0;
        if (message[at].Norm is not ("name" or "names") || at == 0 || message[at].Before is Break.Sentence)
        {
            return null;
        }

        var first = SkipWords(at + 1, end, "is", "of", "company", "the", "firm");
        var last = ProperRun.Capitalised(message, first);
        if (last < 0 || last + 1 != end || Lists.FirstNames.Contains(message[first].Norm) && !Lists.CompanyWords.Contains(message[last].Norm) && !message.IsNorm(at + 1, "of"))
        {
            return null;
        }

        for (var i = message.SentenceStart(at); i < at; i++)
        {
            if (message[i].Norm is "we" or "our" or "us" or "factory" or "we're" || Lists.CompanyWords.Contains(message[i].Norm) || Lists.PeopleNouns.Contains(message[i].Norm))
            {
                return new Hit(first, last);
            }
        }

        return null;
    }

    /// <summary>"It's Rukmini from Konkan Cashew": a name in front of where it works.</summary>
    public Hit? IntroducedBy(int at, int end)
    {
        var last = at;
        while (last + 1 < end && message.IsCapital(last + 1) && message[last + 1].Before <= Break.Hyphen)
        {
            last++;
        }

        if (at + 1 < end && Lists.FirstNames.Contains(message[at].Norm) && !Lists.StopWords.Contains(message[at].Norm) && message.IsNorm(at + 1, "from"))
        {
            return new Hit(at, at);
        }

        var fits = at < end && message.IsCapital(at) && RunKinds.Of(message, at, last) is RunKind.Person or RunKind.Either;
        return fits && message.NormAt(last + 1) is "from" or "at" && message.IsCapital(last + 2) && !IsPlace(last + 2, last + 2) ? new Hit(at, last) : null;
    }

    /// <summary>"its sue i own ...": a known first name in front of what they say of themselves.</summary>
    public bool IsSmallIntroduction(int at, int end) =>
        at < message.Count && Lists.FirstNames.Contains(message[at].Norm) && message[at].Norm.Length > 2
        && (!SmallNames.IsCommon(message[at].Norm) && (at + 1 >= end || message[at + 1].Norm is "here" or "i" or "im" or "i'm" or "we" or "from" or "and" && message.NormAt(at + 2) is "i" or "im" or "we")
            || !Lists.StopWords.Contains(message[at].Norm) && message.NormAt(at + 1) is "i" or "im" && message.NormAt(at + 2) is "own" or "run" or "work" or "manage" or "look" or "do" or "am" or "the" or "from");

    /// <summary>"im tamsin, office manager at ...": one unknown word in front of a title.</summary>
    public bool IsSmallName(int at, int end) =>
        at + 1 == end && message[at] is { Kind: TokenKind.Word, Length: > 2 } && !Lists.StopWords.Contains(message[at].Norm) && !Lists.NotNames.Contains(message[at].Norm)
        && !Lists.RoleHeads.Contains(message[at].Norm) && !Lists.Industries.Contains(message[at].Norm) && !Lists.Places.Contains(message[at].Norm) && IsRoleNext(end);

    // A name alone in the last line, or behind "regards".
    public bool IsSignature(int first) =>
        first > 0 && (message.NormAt(first - 1) is "regards" or "best" or "cheers" or "thanks" or "sincerely" or "greetings" or "you")
        && message.SegmentEnd(first) >= message.Count;

    /// <summary>A first name alone, and where they are from.</summary>
    public bool IsFirstNameFrom(int at, int last) => last == at && Lists.FirstNames.Contains(message[at].Norm) && IsAffiliation(last + 1) && message.IsCapital(last + 2);

    public bool IsPersonRun(int at, int last) => ProperRun.Capitalised(message, at) >= last && last > at && Lists.FirstNames.Contains(message[at].Norm) && !Lists.RoleHeads.Contains(message[at].Norm);

    public bool IsAdjective(int first, int last) => first == last && (Lists.NotNames.Contains(message[first].Norm) || Lists.Places.Contains(message[first].Norm));

    public bool IsFirstWords(int at) => message.SentenceStart(at) == at || Opening.Skip(message, message.SentenceStart(at), message.Count) == at || at > 0 && message[at].Before >= Break.Comma;
}
