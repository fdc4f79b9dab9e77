using System.Globalization;

namespace LeadBot.Understanding.Classification;

/// <summary>
/// What a classifier sees of a text: its words, pairs of words (neighbours, and with one word between), and stretches of three to
/// five letters within a word and its borders. A feature is a 32-bit hash: of some hundred thousand features a handful collide.
/// </summary>
internal static class TextFeatures
{
    /// <summary>Characters that are read; a message's wish stands at its beginning.</summary>
    public const int MaxLength = 1200;

    private const int Shortest = 3;
    private const int Longest = 5;
    private const uint WordSeed = 0x811C9DC5;
    private const uint PairSeed = 0x9E3779B9;
    private const uint SkipSeed = 0x85EBCA6B;
    private const uint PartSeed = 0xC2B2AE35;

    public static void Collect(ReadOnlySpan<char> text, FeatureBuffer into)
    {
        into.Clear();
        Normalise(text[..Math.Min(text.Length, MaxLength)], into);
        var all = into.Text.AsSpan(0, into.Length);
        uint before = 0, last = Hash(WordSeed, "^");
        for (var start = 1; start < all.Length;)
        {
            var length = all[start..].IndexOf(' ');
            var word = Hash(WordSeed, all.Slice(start, length));
            into.Words.Add(word);
            into.Pairs.Add(Join(PairSeed, last, word));
            if (before != 0)
            {
                into.Pairs.Add(Join(SkipSeed, before, word));
            }

            AddParts(all.Slice(start - 1, length + 2), into.Parts);
            (before, last) = (last, word);
            start += length + 1;
        }

        into.Pairs.Add(Join(PairSeed, last, Hash(WordSeed, "$")));
    }

    private static void AddParts(ReadOnlySpan<char> word, FeatureList parts)
    {
        for (var i = 0; i + Shortest <= word.Length; i++)
        {
            var hash = Hash(PartSeed, word.Slice(i, Shortest - 1));
            for (var end = i + Shortest; end <= Math.Min(i + Longest, word.Length); end++)
            {
                hash = Step(hash, word[end - 1]);
                parts.Add(Finish(hash));
            }
        }
    }

    // "Don't" is one word, every number is the same number, "soooo" is "soo"; marks that carry a meaning are words of their own.
    private static void Normalise(ReadOnlySpan<char> text, FeatureBuffer into)
    {
        var output = into.Text;
        var length = 0;
        output[length++] = ' ';
        foreach (var read in text)
        {
            var c = char.ToLowerInvariant(read);
            if (char.IsDigit(c))
            {
                if (output[length - 1] != '0')
                {
                    output[length++] = '0';
                }
            }
            else if (char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                if (output[length - 1] != c || length < 2 || output[length - 2] != c)
                {
                    output[length++] = c;
                }
            }
            else if (c is '?' or '!' or '@' or '%' || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol)
            {
                length = Sign(output, length, c);
            }
            else if (c is not ('\'' or '\u2019') && output[length - 1] != ' ')
            {
                output[length++] = ' ';
            }
        }

        if (output[length - 1] != ' ')
        {
            output[length++] = ' ';
        }

        into.Length = length;
    }

    private static int Sign(char[] output, int length, char sign)
    {
        if (length >= 3 && output[length - 1] == ' ' && output[length - 2] == sign)
        {
            return length; // "???" asks as much as "?"
        }

        if (output[length - 1] != ' ')
        {
            output[length++] = ' ';
        }

        output[length++] = sign;
        output[length++] = ' ';
        return length;
    }

    private static uint Hash(uint seed, ReadOnlySpan<char> letters)
    {
        var hash = seed;
        foreach (var c in letters)
        {
            hash = Step(hash, c);
        }

        return seed == PartSeed ? hash : Finish(hash);
    }

    private static uint Join(uint seed, uint a, uint b) => Finish(((seed ^ a) * 0x01000193) + (b * 0xCC9E2D51));

    private static uint Step(uint hash, char c) => (hash ^ c) * 0x01000193;

    // FNV alone leaves the low bits of short words alike; 0 marks an empty place of the index.
    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352D;
        hash ^= hash >> 15;
        hash *= 0x846CA68B;
        hash ^= hash >> 16;
        return hash == 0 ? 1 : hash;
    }
}
