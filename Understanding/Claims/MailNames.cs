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

    // Letters without their marks, lower case.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && char.IsLetter(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
        }

        return plain.ToString();
    }
}
