using System.Collections.Frozen;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>
/// Where the name of a firm ends that is written small ("i work at brightside dental and we ..."), and whether the words can be a name at
/// all: one of them must be a word that nobody writes every day, a firm's word in the end, or two words that a "&amp;" joins.
/// </summary>
internal static class SmallNames
{
    private const int MaxTokens = 6;

    private static readonly WordList Common = WordList.Load("common_words");

    // What follows a name in a sentence that goes on with something else; any other word belongs to the name or to a verb behind it.
    private static readonly FrozenSet<string> Follows = new[]
    {
        "and", "but", "so", "where", "which", "who", "with", "we", "i", "im", "i'm", "i've", "ive", "we're", "weve", "wed", "we'd", "our", "my", "as", "in", "here", "because", "that", "a", "an", "looking", "trying", "need",
        "needs", "want", "wants", "hoping", "is", "has", "have", "had", "they", "its", "to", "about", "on", "at", "there", "then", "just", "not", "the", "near", "based", "or", "you", "can", "could", "also", "by", "from", "for", "ltd",
        "now", "currently", "since", "us", "me", "theres", "trade", "waar", "wir", "und", "nous", "et", "y", "queremos", "speaking", "calling", "writing",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a word of everyday writing, a place, a job, a number: by itself no name.</summary>
    public static bool IsCommon(string norm)
    {
        if (OrdinaryWords.Contains(norm) || Common.Contains(norm) || NumberWords.TryUnit(norm, out _) || NumberWords.TryScale(norm, out _) || NumberWords.TryLoose(norm, out _))
        {
            return true;
        }

        var single = norm.EndsWith("ies", StringComparison.Ordinal) ? norm[..^3] + "y" : norm.EndsWith("es", StringComparison.Ordinal) ? norm[..^2] : norm.EndsWith('s') ? norm[..^1] : norm;
        return single.Length < norm.Length && (Common.Contains(single) || Common.Contains(single + "e")) || norm.EndsWith("ed", StringComparison.Ordinal) && norm.Length > 4;
    }

    /// <summary>Last token of the name that starts here, or -1.</summary>
    /// <param name="isPlaced">True where a place may stand instead of a firm ("from baton rouge"), so that an unknown word is not enough.</param>
    public static int Match(Message message, int first, bool isPlaced = false)
    {
        if (first >= message.Count || message[first].Kind != TokenKind.Word || message.IsCapital(first) || message[first].Norm is "the" && first + 1 >= message.Count
            || Lists.StopWords.Contains(message[first].Norm) && message[first].Norm is not "the" || Lists.NotNames.Contains(message[first].Norm))
        {
            return -1;
        }

        var last = -1;
        var end = first;
        for (; end < message.Count && end < first + MaxTokens && (end == first || message[end].Before <= Break.Hyphen); end++)
        {
            var norm = message[end].Norm;
            if (end > first && Joins(message, end) || end == first && norm == "the")
            {
                continue;
            }

            if (message[end].Kind != TokenKind.Word || norm is "theres" or "there's" or "thats" || Lists.StopWords.Contains(norm) || Lists.PeopleNouns.Contains(norm) || NumberWords.TryUnit(norm, out _) && end == first)
            {
                break;
            }

            last = end;
        }

        var ends = last + 1 >= message.Count || message[last + 1].Before >= Break.Comma || message[last + 1].Kind != TokenKind.Word || Follows.Contains(message[last + 1].Norm);
        // "fjordlys seafood waste so much time": behind a firm's word a word of every day goes on with the sentence.
        while (last - 1 > first && Lists.CompanyWords.Contains(message[last - 1].Norm) && IsCommon(message[last].Norm) && !IsFirmWord(message[last].Norm) && last + 1 < message.Count && message[last + 1].Before < Break.Comma)
        {
            last--;
        }

        while (!ends && last > first && IsCommon(message[last].Norm) && !IsFirmWord(message[last].Norm))
        {
            last--; // "fjordlys seafood waste so much time"
        }

        return last >= first && IsName(message, first, last, isPlaced) ? last : -1;
    }

    // "tallow and reed", "atelier du sel", "harbor & pine", "paws on the green" (only behind "called").
    private static bool Joins(Message message, int at)
    {
        var norm = message[at].Norm;
        var next = at + 1;
        if (next >= message.Count || message[next].Before > Break.Hyphen || message[next].Kind != TokenKind.Word || Lists.StopWords.Contains(message[next].Norm))
        {
            return false;
        }

        return norm is "&" or "+" or "n" or "du" or "de" or "del" or "della" or "des" or "da" or "do" or "e" or "y" or "und" or "et" or "og" or "och"
            || norm is "and" && !Lists.PeopleNouns.Contains(message[next].Norm) && (next + 1 >= message.Count || message[next + 1].Before >= Break.Comma || Follows.Contains(message[next + 1].Norm) && message[next + 1].Norm is not ("the" or "to" or "on" or "our" or "a" or "that" or "my" or "you"));
    }

    /// <summary>Last token of a name that "called" announces, so that any words will do up to where the sentence goes on; or -1.</summary>
    public static int Called(Message message, int first)
    {
        var last = -1;
        for (var i = first; i < message.Count && i < first + MaxTokens && message[i].Kind == TokenKind.Word && (i == first || message[i].Before <= Break.Hyphen); i++)
        {
            var norm = message[i].Norm;
            var next = i + 1;
            var inside = i > first && next < message.Count && message[next].Before <= Break.Hyphen && !Lists.StopWords.Contains(message[next].Norm) && norm is "and" or "&" or "n" or "on" or "of" or "in" or "by" or "the" or "for" or "at"
                || i > first && norm is "on" or "of" or "in" or "by" or "at" && message.IsNorm(next, "the");
            if (!inside && Lists.StopWords.Contains(norm) && !(i == first && norm is "the") || norm == "n" && !inside)
            {
                break;
            }

            last = inside || i == first && norm is "the" ? last : i;
        }

        return last;
    }

    private static bool IsFirmWord(string norm) => Lists.CompanyWords.Contains(norm) || Lists.Industries.Contains(norm);

    private static bool IsName(Message message, int first, int last, bool isPlaced)
    {
        var (words, rare, joined) = (0, 0, false);
        for (var i = first; i <= last; i++)
        {
            var norm = message[i].Norm;
            if (Lists.Places.Contains(norm) && i == first && !IsFirmWord(message[last].Norm))
            {
                return false;
            }

            joined |= norm is "&" or "+" or "and" or "n";
            var isWord = norm.Length > 1 && norm is not ("the" or "and" or "of" or "du" or "de" or "des" or "del" or "da" or "do" or "et" or "und" or "og" or "och" or "della");
            words += isWord ? 1 : 0;
            rare += isWord && !IsCommon(norm) && (norm.Length > 2) ? 1 : 0;
        }

        if (Lists.RoleHeads.Contains(message[last].Norm) || words == 0)
        {
            return false;
        }

        var isFirm = words > 1 && Lists.CompanyWords.Contains(message[last].Norm);
        if (isPlaced)
        {
            return isFirm && rare > 0 || joined && rare > 0 || words > 1 && rare > 0 && !Lists.PlaceHeads.Contains(message[first].Norm);
        }

        var isPerson = words == 1 && Lists.FirstNames.Contains(message[first].Norm) && !message[first].Norm.EndsWith("'s", StringComparison.Ordinal);
        return rare > 0 && !isPerson || joined && words > 1 && message.Text.AsSpan(message[first].Start, message[last].End - message[first].Start).IndexOfAny('&', '+') > 0;
    }
}
