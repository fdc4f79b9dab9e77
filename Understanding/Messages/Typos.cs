using System.Collections.Frozen;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Messages;

/// <summary>
/// What a mistyped word means, for the few words that carry a fact ("witin 2 monhts", "our ceo desides"): <c>Data/typos.txt</c>.
/// First and last letter must stand; a word that phrases know is none. Quotes keep what the visitor typed.
/// </summary>
internal static class Typos
{
    private const int Shortest = 5;

    private static readonly string[][] Entries = [.. WordList.Lines("typos.txt").Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static readonly FrozenDictionary<string, string> Pairs = Entries
        .Where(static entry => entry.Length == 2).ToFrozenDictionary(static entry => entry[0], static entry => entry[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<(char First, char Last), string[]> Words = Entries
        .Where(static entry => entry.Length == 1).Select(static entry => entry[0]).Distinct()
        .GroupBy(static word => (word[0], word[^1])).ToFrozenDictionary(static group => group.Key, static group => group.ToArray());

    /// <summary>The word that is meant, or null where the word stands as it is.</summary>
    public static string? Meant(string word)
    {
        if (Pairs.TryGetValue(word, out var meant))
        {
            return meant;
        }

        if (Drawn(word) is { } plain)
        {
            return plain;
        }

        if (word.Length < Shortest || !Words.TryGetValue((word[0], word[^1]), out var candidates) || PhraseBook.Default.Knows(word) || Lists.PeopleNouns.Contains(word) || Lists.RoleHeads.Contains(word))
        {
            return null;
        }

        foreach (var candidate in candidates)
        {
            if (IsOneSlipAway(word, candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    // "suuure", "yeaaah", "sooo", "pleeease": a letter three times or more is one or two.
    private static string? Drawn(string word)
    {
        var isDrawn = false;
        for (var i = 2; i < word.Length && !isDrawn; i++)
        {
            isDrawn = word[i] == word[i - 1] && word[i] == word[i - 2] && char.IsLetter(word[i]);
        }

        if (!isDrawn || word.Length > 30)
        {
            return null;
        }

        var (once, twice) = (Pressed(word, 1), Pressed(word, 2));
        return PhraseBook.Default.Knows(twice) ? twice : PhraseBook.Default.Knows(once) ? once : null;
    }

    // Runs of three and more become so many letters; shorter runs stay.
    private static string Pressed(string word, int letters)
    {
        var pressed = new System.Text.StringBuilder(word.Length);
        for (int i = 0, end; i < word.Length; i = end)
        {
            end = i + 1;
            while (end < word.Length && word[end] == word[i])
            {
                end++;
            }

            pressed.Append(word[i], end - i > 2 ? letters : end - i);
        }

        return pressed.ToString();
    }

    private static bool IsOneSlipAway(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        var same = typed.CommonPrefixLength(meant);
        switch (typed.Length - meant.Length)
        {
            case 0:
                return same + 1 < typed.Length && typed[same] == meant[same + 1] && typed[same + 1] == meant[same] && typed[(same + 2)..].SequenceEqual(meant[(same + 2)..]);
            case 1:
                return typed[(same + 1)..].SequenceEqual(meant[same..]);
            case -1:
                return typed[same..].SequenceEqual(meant[(same + 1)..]);
            default:
                return false;
        }
    }
}
