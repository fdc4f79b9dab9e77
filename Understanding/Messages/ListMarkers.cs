using System.Collections.Frozen;

namespace LeadBot.Understanding.Messages;

/// <summary>"1) company: Kestrel Foundry 2) people: 76": the numbers of a list on one line, which are no part of what it lists.</summary>
internal static class ListMarkers
{
    /// <summary>Where each marker begins and what stands behind it; empty unless they count up from 1, at least to 2.</summary>
    public static FrozenDictionary<int, int> Find(string text)
    {
        Dictionary<int, int> found = [];
        for (var i = text.IndexOf(')', StringComparison.Ordinal); i > 0; i = text.IndexOf(')', i + 1))
        {
            var number = (found.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var start = i - number.Length;
            if (start < 0 || !text.AsSpan(start, number.Length).SequenceEqual(number) || i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) && !char.IsLetter(text[i + 1]))
            {
                continue;
            }

            start -= start > 0 && text[start - 1] == '(' ? 1 : 0;
            if (start == 0 || char.IsWhiteSpace(text[start - 1]))
            {
                found[start] = i + 1;
            }
        }

        return found.Count > 1 ? found.ToFrozenDictionary() : FrozenDictionary<int, int>.Empty;
    }
}
