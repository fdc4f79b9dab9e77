using System.Text;
using System.Text.RegularExpressions;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>Words on a card. Cards read Markdown, so it depends on whose words they are what stays of it.</summary>
internal static partial class CardText
{
    /// <summary>Somebody's own words: "[click](http://…)" stays the letters that they typed.</summary>
    public static string Plain(string text) => text.Replace("[", "\\[", StringComparison.Ordinal).Replace("](", "\\](", StringComparison.Ordinal);

    /// <summary>Approved words, in which a link is meant as one. A link is kept whole or not at all; one that leads nowhere from here is its label.</summary>
    /// <param name="most">Characters that people see.</param>
    /// <param name="root">Our address on the outside, for links that begin with a slash; null where there is none.</param>
    public static string Approved(string text, int most, string? root)
    {
        var shown = new StringBuilder();
        var (left, at) = (most, 0);
        foreach (Match link in Link().Matches(text))
        {
            var label = link.Groups[1].Value;
            var before = text[at..link.Index];
            if (before.Length + label.Length > left)
            {
                return shown.Append(Plain(Cut(before + label, left))).ToString();
            }

            shown.Append(Plain(before)).Append(Address(link.Groups[2].Value, root) is { } address ? $"[{Plain(label)}]({address})" : Plain(label));
            left -= before.Length + label.Length;
            at = link.Index + link.Length;
        }

        return shown.Append(Plain(Cut(text[at..], left))).ToString();
    }

    /// <summary>The first characters, and a sign that there were more.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : most == 0 ? "…" : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most), "…");

    private static string? Address(string target, string? root) =>
        target.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? target
        : target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal) && root is not null ? root + target
        : null;

    [GeneratedRegex(@"\[([^\]\r\n]{1,200})\]\(([^)\s]{1,2000})\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
