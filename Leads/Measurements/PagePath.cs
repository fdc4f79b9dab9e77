namespace LeadBot.Leads.Measurements;

/// <summary>The path of a page's address: what page views and conversations are counted by. A query may name a person; a path seldom does.</summary>
public static class PagePath
{
    /// <summary>Longer paths are cut.</summary>
    public const int MaxLength = 200;

    /// <summary>Stands for all pages beyond the number that is kept apart. No path: those begin with a slash.</summary>
    public const string Other = "other";

    /// <summary><c>https://a.example/pricing/?x=1#y</c> and <c>/pricing</c> are both <c>/pricing</c>; empty where the text is no address.</summary>
    public static string Of(string? address)
    {
        var rest = address.AsSpan().Trim();
        if (rest.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme && !rest[..scheme].ContainsAny("/?#"))
        {
            rest = rest[(scheme + 3)..];
            var end = rest.IndexOfAny("/?#");
            rest = end < 0 || rest[end] != '/' ? "/" : rest[end..];
        }

        if (rest.Length == 0 || rest[0] != '/')
        {
            return "";
        }

        if (rest.IndexOfAny("?#") is >= 0 and var query)
        {
            rest = rest[..query];
        }

        rest = rest[..Math.Min(rest.Length, MaxLength)].TrimEnd('/');
        if (rest.Length > 0 && char.IsHighSurrogate(rest[^1]))
        {
            rest = rest[..^1];
        }

        return rest.Length == 0 ? "/" : Visible(rest);
    }

    private static string Visible(ReadOnlySpan<char> path)
    {
        foreach (var letter in path)
        {
            if (char.IsControl(letter) || char.IsLowSurrogate(letter) || char.IsHighSurrogate(letter))
            {
                return string.Concat(path.ToString().EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune)).Select(rune => rune.ToString()));
            }
        }

        return path.ToString();
    }
}
