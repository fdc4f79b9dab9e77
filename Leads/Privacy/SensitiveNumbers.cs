namespace LeadBot.Leads.Privacy;

/// <summary>Checks numbers that look sensitive, so that phones, orders and amounts are left alone.</summary>
internal static class SensitiveNumbers
{
    /// <summary>13 to 19 digits of a card issuer's range that hold Luhn's check.</summary>
    public static bool IsCard(string words)
    {
        Span<char> digits = stackalloc char[24];
        var count = 0;
        foreach (var c in words)
        {
            if (char.IsAsciiDigit(c) && count < digits.Length)
            {
                digits[count++] = c;
            }
        }

        return count is >= 13 and <= 19 && digits[0] is '2' or '3' or '4' or '5' or '6' && HoldsLuhn(digits[..count]);
    }

    public static bool IsSsn(string words) =>
        !words.StartsWith("000", StringComparison.Ordinal) && !words.StartsWith("666", StringComparison.Ordinal) && words[0] != '9'
        && words[4..6] != "00" && words[^4..] != "0000" && words[3] == words[6];

    /// <summary>The remainder modulo 97 of the rearranged number is 1.</summary>
    public static bool IsIban(string words)
    {
        var plain = words.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (plain.Length is < 15 or > 34)
        {
            return false;
        }

        var remainder = 0;
        foreach (var c in plain[4..] + plain[..4])
        {
            var value = char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder == 1;
    }

    /// <summary>True where the match is a piece of something longer, such as a phone number behind a plus.</summary>
    public static bool IsGlued(string text, int offset, int length) =>
        (offset > 0 && (text[offset - 1] == '+' || char.IsLetterOrDigit(text[offset - 1])))
        || (offset + length < text.Length && char.IsLetterOrDigit(text[offset + length]));

    private static bool HoldsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            digit = i % 2 == 1 ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0 && digits.ContainsAnyExcept(digits[0]);
    }
}
