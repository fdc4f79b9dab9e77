namespace LeadBot.Understanding.Messages;

/// <summary>Takes German number words apart that are written as one: "fünfundvierzig", "zweihundertfünfzig". Up to 999.</summary>
internal static class GermanNumbers
{
    private const string Hundred = "hundert";
    private const string And = "und";

    public static bool TryRead(string norm, out decimal value)
    {
        value = 0;
        if (norm.Length is < 8 or > 40)
        {
            return false;
        }

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
