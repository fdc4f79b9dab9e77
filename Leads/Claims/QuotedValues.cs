using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Claims;

/// <summary>
/// Whether a value follows from its quote. The gate asks this of every claim, whoever read it, and without the code that read it: numbers,
/// addresses and names must stand in the quote, texts must be whole words of it.
/// </summary>
internal static class QuotedValues
{
    // A longer stretch points at nothing.
    private const int LongestText = 4_000;
    private const int LongestOther = 300;

    // What may be added to the digits written: a calling code, or two digits of one and the sign of a mobile number behind it.
    private const int CallingCode = 3;
    private const int ShortestNumber = 4;

    private static readonly string[] s_spoken = ["at", "dot", "underscore", "dash", "hyphen", "minus", "arroba", "punto", "ponto", "punkt", "point", "arobase", "unterstrich", "bindestrich", "guion", "guión", "tiret", "chiocciola", "apestaartje", "ät"];

    /// <summary>Why the value does not follow, as <see cref="DroppedClaim.Why"/>; null where it does.</summary>
    public static string? Refusal(BotProfile profile, FieldDefinition field, FieldValue value, Claim claim, string message)
    {
        if (claim.Quote.Length > (field.Kind == FieldKind.Text ? LongestText : LongestOther) || !claim.Quote.Any(char.IsLetterOrDigit))
        {
            return "quote_length";
        }

        if (claim.By == ClaimedBy.Confirmed)
        {
            return null; // "yes" stands for the value that the bot's message proposed
        }

        return CutsWord(field, claim, message) ? "not_quoted" : Follows(profile, field, value, claim) ? null : "not_said";
    }

    private static bool Follows(BotProfile profile, FieldDefinition field, FieldValue value, Claim claim) => (field.Kind, value) switch
    {
        (FieldKind.People, FieldValue.Number number) => FollowsNumber(claim, number.Value),
        (FieldKind.Money, FieldValue.Money money) => FollowsNumber(claim, money.Amount),
        (FieldKind.Email, _) => IsAddress(claim.Quote, value.ToString()!),
        (FieldKind.Phone, _) => IsPhone(claim.Quote, value.ToString()!),
        (FieldKind.Website, _) => Letters(claim.Quote).Contains(Letters(Bare(value.ToString()!)), StringComparison.Ordinal),
        (FieldKind.Text or FieldKind.PersonName, _) => HasWords(claim.Quote, value.ToString()!),
        // What words make a choice only its reader knows; a service's own words are in the settings.
        (FieldKind.Choice, _) when claim.By == ClaimedBy.Llm && profile.Services.Any(service => service.Key == value.ToString() && field.Name == "service") =>
            profile.Services.Any(service => service.Key == value.ToString() && service.Words.Any(word => HasWords(claim.Quote, word))),
        _ => true,
    };

    // Number words of other languages, and "my wife and I", only the rules know, which read nothing that is not there.
    private static bool FollowsNumber(Claim claim, decimal value) =>
        QuotedNumbers.Has(claim.Quote, value) || (claim.By == ClaimedBy.BuiltIn && (!claim.Quote.Any(char.IsDigit) || QuotedNumbers.HasSum(claim.Quote, value)));

    /// <summary>"40" does not stand in "1940", and half a letter is none.</summary>
    private static bool CutsWord(FieldDefinition field, Claim claim, string message)
    {
        var (start, end) = (claim.Offset, claim.Offset + claim.Quote.Length);
        var isNumber = field.Kind is FieldKind.People or FieldKind.Money or FieldKind.Phone;
        return char.IsLowSurrogate(claim.Quote[0]) || char.IsHighSurrogate(claim.Quote[^1])
            || (isNumber && start > 0 && char.IsDigit(claim.Quote[0]) && char.IsDigit(message[start - 1]))
            || (isNumber && end < message.Length && char.IsDigit(claim.Quote[^1]) && char.IsDigit(message[end]));
    }

    /// <summary>True where the words stand in the quote as whole words; case, spaces and punctuation do not count.</summary>
    private static bool HasWords(string quote, string words)
    {
        var (letters, starts, ends) = Compact(quote);
        var wanted = Letters(words);
        for (var at = wanted.Length == 0 ? -1 : letters.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = letters.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            if (starts.Contains(at) && ends.Contains(at + wanted.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static (string Letters, HashSet<int> Starts, HashSet<int> Ends) Compact(string text)
    {
        var letters = new System.Text.StringBuilder();
        HashSet<int> starts = [], ends = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            if (i == 0 || !Joins(text[i - 1], text[i]))
            {
                starts.Add(letters.Length);
            }

            letters.Append(char.ToLowerInvariant(text[i]));
            if (i + 1 == text.Length || !Joins(text[i], text[i + 1]))
            {
                ends.Add(letters.Length);
            }
        }

        return (letters.ToString(), starts, ends);
    }

    // Between letter and digit ("40k", "2Way") a word may end; in scripts without spaces it may end anywhere.
    private static bool Joins(char one, char next) =>
        char.IsLetterOrDigit(one) && char.IsLetterOrDigit(next) && char.IsDigit(one) == char.IsDigit(next)
        && char.GetUnicodeCategory(one) != System.Globalization.UnicodeCategory.OtherLetter;

    private static bool IsAddress(string quote, string address)
    {
        var wanted = Letters(address);
        if (Letters(quote).Contains(wanted, StringComparison.Ordinal))
        {
            return true;
        }

        // "ana at acme dot com"
        var words = quote.Split([' ', '.', ',', '(', ')', '[', ']', '@', '-', '_', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !s_spoken.Contains(word, StringComparer.OrdinalIgnoreCase));
        return Letters(string.Concat(words)).Contains(string.Concat(address.Split('.', '@', '-', '_').Where(part => !s_spoken.Contains(part)).Select(Letters)), StringComparison.Ordinal);
    }

    /// <summary>Calling code and trunk prefix may differ; the number itself must stand there to the last digit.</summary>
    private static bool IsPhone(string quote, string phone)
    {
        var (written, wanted) = (Digits(quote), Digits(phone));
        var same = 0;
        while (same < written.Length && same < wanted.Length && written[^(same + 1)] == wanted[^(same + 1)])
        {
            same++;
        }

        // What stands before may be written with a trunk or mobile prefix between ("011 15-2345-6789" is +54 9 11 2345 6789).
        var (added, at) = (0, written.Length - same - 1);
        for (var i = wanted.Length - same - 1; i >= 0; i--)
        {
            var found = at < 0 ? -1 : written.LastIndexOf(wanted[i], at);
            (added, at) = found < 0 ? (added + 1, at) : (added, found - 1);
        }

        return same >= ShortestNumber && added <= CallingCode;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit).Select(c => (char)('0' + System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(c))));

    private static string Bare(string website)
    {
        var at = website.IndexOf("://", StringComparison.Ordinal);
        return at < 0 ? website : website[(at + 3)..];
    }

    private static string Letters(string text) => ValueKinds.Letters(text);
}
