using System.Collections.Frozen;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Intents;

/// <summary>A content word of a question, without its ending, or the first word of its group in <c>Data/synonyms.txt</c>.</summary>
/// <param name="Weight">How much the word says of what is asked.</param>
/// <param name="IsGrouped">True where a group of synonyms holds it.</param>
internal readonly record struct QuestionWord(string Stem, double Weight, bool IsGrouped)
{
    private const double Common = 0.35;
    private const double Telling = 1;
    private const int ShortestTypo = 5;

    private const int LongSynonym = 7;

    private static readonly FrozenDictionary<string, QuestionWord> Groups = Read();

    private static readonly (string Word, QuestionWord Group)[] LongGroups = [.. Groups.Where(static entry => entry.Key.Length >= LongSynonym).Select(static entry => (entry.Key, entry.Value))];

    public static QuestionWord Of(string norm, TokenKind kind)
    {
        var stem = kind == TokenKind.Word ? StemOf(norm) : norm;
        if (Groups.TryGetValue(norm, out var group) || Groups.TryGetValue(stem, out group))
        {
            return group;
        }

        if (kind == TokenKind.Word && norm.Length >= LongSynonym)
        {
            foreach (var (word, named) in LongGroups)
            {
                if (word[0] == norm[0] && IsSlip(word, norm))
                {
                    return named;
                }
            }
        }

        return new QuestionWord(stem, Telling, false);
    }

    /// <summary>The same word, or one that differs by a slip of the finger.</summary>
    public bool IsLike(QuestionWord other) =>
        string.Equals(Stem, other.Stem, StringComparison.Ordinal)
        || (Stem.Length >= ShortestTypo && other.Stem.Length >= ShortestTypo && !IsGrouped && !other.IsGrouped && Stem[0] == other.Stem[0] && char.IsLetter(Stem[^1]) && IsSlip(Stem, other.Stem));

    private static FrozenDictionary<string, QuestionWord> Read()
    {
        Dictionary<string, QuestionWord> groups = new(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("synonyms.txt"))
        {
            var isCommon = line[0] == '~';
            var words = line.TrimStart('~').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words)
            {
                groups.TryAdd(word, new QuestionWord(words[0], isCommon ? Common : Telling, true));
            }
        }

        return groups.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string StemOf(string word)
    {
        word = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        return word switch
        {
            { Length: > 5 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => Undoubled(word[..^3]),
            { Length: > 4 } when word.EndsWith("ed", StringComparison.Ordinal) => Undoubled(word[..^2]),
            { Length: > 4 } when word.EndsWith('e') => word[..^1],
            { Length: > 4 } when word.EndsWith("es", StringComparison.Ordinal) => word[..^2],
            { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
            _ => word,
        };
    }

    private static string Undoubled(string word) => word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('l' or 's') ? word[..^1] : word;

    /// <summary>One letter more, less or other, or two that changed places.</summary>
    private static bool IsSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        var (left, right) = (a.Length - start - end, b.Length - start - end);
        return (left <= 1 && right <= 1) || (left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }
}
