using System.Text.RegularExpressions;

namespace LeadBot.Leads.Briefs;

/// <summary>Visitors' words as a summary shows them.</summary>
internal static partial class BriefText
{
    private const int Most = 280;

    /// <summary>On one line, and cut between words where it is long: the whole stands beside it, in the need, the fields and the transcript.</summary>
    public static string? Short(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = Space().Replace(text, " ").Trim();
        if (line.Length <= Most)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', Most);
        end = end < Most / 2 ? Most : end;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }

    [GeneratedRegex(@"\s{2,}|[^\S ]")]
    private static partial Regex Space();
}
