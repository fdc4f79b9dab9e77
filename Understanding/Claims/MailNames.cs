using System.Globalization;
using System.Text;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>Whether words are the name of the one whose e-mail address this is: "Gerhild Pirker" and gerhild.pirker@….</summary>
internal static class MailNames
{
    private const int ShortestPart = 3;

    public static bool Resemble(Message message, int mail, int first, int last)
    {
        var local = Plain(message[mail].Norm.Split('@')[0]);
        for (var i = first; i <= last; i++)
        {
            var part = Plain(message[i].Norm);
            if (part.Length >= ShortestPart && local.Contains(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the words are the address's domain: "Vigil Brandschutz" and …@vigil-brandschutz.example.</summary>
    public static bool AreDomain(Message message, int mail, int first, int last)
    {
        var at = message[mail].Norm.IndexOf('@', StringComparison.Ordinal);
        var domain = message[mail].Norm[(at + 1)..];
        var dot = domain.IndexOf('.', StringComparison.Ordinal);
        var label = Plain(dot > 0 ? domain[..dot] : domain);
        var words = Plain(message.Span(first, last).Text);
        return label.Length > ShortestPart && words.Length > ShortestPart && (words.StartsWith(label, StringComparison.Ordinal) || label.StartsWith(words, StringComparison.Ordinal));
    }

    // Letters without their marks, lower case. Half a pair cannot be taken apart, and no letter of a name is a pair.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in string.Concat(text.Where(letter => !char.IsSurrogate(letter))).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && char.IsLetter(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
        }

        return plain.ToString();
    }
}
