namespace LeadBot.Channels;

/// <summary>Long text in parts, cut between paragraphs, sentences or words, and never inside a character.</summary>
internal static class TextParts
{
    public static IReadOnlyList<string> Split(string text, int longest)
    {
        List<string> parts = [];
        var rest = text.AsSpan().Trim();
        while (rest.Length > longest)
        {
            var cut = Cut(rest, longest);
            parts.Add(rest[..cut].TrimEnd().ToString());
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0)
        {
            parts.Add(rest.ToString());
        }

        return parts;
    }

    private static int Cut(ReadOnlySpan<char> text, int longest)
    {
        var head = text[..longest];
        foreach (var end in (ReadOnlySpan<string>)["\n\n", "\n", ". ", " "])
        {
            // A cut in the first half would make a message of a few words.
            if (head.LastIndexOf(end, StringComparison.Ordinal) is var at && at >= longest / 2)
            {
                return at + end.Length;
            }
        }

        return char.IsHighSurrogate(head[^1]) ? longest - 1 : longest;
    }
}
