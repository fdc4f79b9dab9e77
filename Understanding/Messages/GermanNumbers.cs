namespace LeadBot.Understanding.Messages;

/// <summary>Takes German number words apart that are written as one: "fünfundvierzig", "zweihundertfünfzig", "fünfundzwanzigtausend". Up to 999,999.</summary>
internal static class GermanNumbers
{
    private const string Hundred = "hundert";
    private const string Thousand = "tausend";
    private const string And = "und";

    public static bool TryRead(string norm, out decimal value)
    {
        value = 0;
        if (norm.Length is < 8 or > 60)
        {
            return false;
        }

        var thousand = norm.IndexOf(Thousand, StringComparison.Ordinal);
        if (thousand <= 0)
        {
            return TryBelowThousand(norm, out value);
        }

        decimal rest = 0;
        var tail = norm[(thousand + Thousand.Length)..];
        var isRead = TryPart(norm[..thousand], out var thousands) && (tail.Length == 0 || TryPart(tail, out rest));
        value = (thousands * 1000) + rest;
        return isRead;
    }

    private static bool TryPart(string norm, out decimal value) => TryDigit(norm, out value) || (NumberWords.TryListed(norm, out value) && value < 1000) || TryBelowThousand(norm, out value);

    private static bool TryBelowThousand(string norm, out decimal value)
    {
        value = 0;
        var at = norm.IndexOf(Hundred, StringComparison.Ordinal);
        if (at < 0)
        {
            return TryBelowHundred(norm, out value);
        }

        decimal hundreds = 1, rest = 0;
        var tail = norm[(at + Hundred.Length)..];
        tail = tail.StartsWith(And, StringComparison.Ordinal) ? tail[And.Length..] : tail;
        var isRead = (at == 0 || TryDigit(norm[..at], out hundreds))
            && (tail.Length == 0 || TryBelowHundred(tail, out rest) || NumberWords.TryListed(tail, out rest) && rest < 100 || TryDigit(tail, out rest));
        value = (hundreds * 100) + rest;
        return isRead && (at > 0 || tail.Length > 0);
    }

    // "fünfundvierzig"
    private static bool TryBelowHundred(string norm, out decimal value)
    {
        value = 0;
        var at = norm.IndexOf(And, 1, StringComparison.Ordinal);
        if (at < 0 || !TryDigit(norm[..at], out var ones) || !NumberWords.TryListed(norm[(at + And.Length)..], out var tens) || tens < 20 || tens % 10 != 0)
        {
            return false;
        }

        value = tens + ones;
        return true;
    }

    private static bool TryDigit(string norm, out decimal value)
    {
        value = 1;
        return norm is "ein" or "eins" || (NumberWords.TryListed(norm, out value) && value < 10);
    }
}
