using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Intents;

/// <summary>Whether two messages ask the same thing in other words.</summary>
public static class SameQuestion
{
    private static readonly string[][] Synonyms =
    [
        ["price", "cost", "charge", "fee", "rate", "pricing", "quote", "pay", "expensive", "much"], ["work", "integrate", "support", "connect", "compatible", "use", "handle"],
        ["long", "quick", "fast", "duration", "time"], ["open", "hour", "available"], ["located", "based", "office", "location", "where"], ["saturday", "sunday", "weekend"],
    ];

    /// <summary>True where at least two thirds of the content words of the shorter one stand in the other, endings aside.</summary>
    public static bool Same(string a, string b)
    {
        var first = Content(a);
        var second = Content(b);
        if (first.Count == 0 || second.Count == 0)
        {
            return string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);
        }

        var shared = first.Count(second.Contains);
        var shorter = Math.Min(first.Count, second.Count);
        var longer = Math.Max(first.Count, second.Count);
        return shared * 3 >= shorter * 2 && shared * 2 >= longer - 1 && shared > 0;
    }

    private static HashSet<string> Content(string text)
    {
        var tokens = Tokeniser.Cut(text.Length <= Message.MaxLength ? text : text[..Message.MaxLength]);
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Email or TokenKind.Url
                && (!Lists.StopWords.Contains(token.Norm) || token.Norm is "where" or "when" or "work" or "use") && token.Norm is not ("please" or "again" or "still" or "question" or "asked" or "btw"))
            {
                words.Add(Group(Stem(token.Norm)));
            }
        }

        return words;
    }

    private static string Group(string word)
    {
        foreach (var group in Synonyms)
        {
            if (group.Contains(word))
            {
                return group[0];
            }
        }

        return word;
    }

    private static string Stem(string word) => word switch
    {
        { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
        { Length: > 4 } when word.EndsWith("ed", StringComparison.Ordinal) => word[..^2],
        { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };
}
