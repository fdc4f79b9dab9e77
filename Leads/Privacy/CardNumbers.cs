using System.Buffers;

namespace LeadBot.Leads.Privacy;

/// <summary>
/// Card numbers: an issuer's range with its length, Luhn's check, and groups as people write cards. Phone numbers, orders and
/// rows of amounts are grouped otherwise.
/// </summary>
internal static class CardNumbers
{
    private const int Longest = 19;
    private const int Near = 40;

    private static readonly SearchValues<string> CardWords = SearchValues.Create(
        ["card", "visa", "master", "amex", "american express", "credit", "debit", "diners", "discover", "maestro", "karte", "tarjeta", "carte", "cartão", "cartao", "cc:", "cc "],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> OrderWords = SearchValues.Create(
        ["order", "invoice", "ticket", "tracking", "parcel", "serial", "imei", "case", "reference", "ref", "shipment", "article", "item", "sku", "barcode", "bestell", "rechnung", "pedido", "factura", "commande", "facture"],
        StringComparison.OrdinalIgnoreCase);

    public static void Add(List<SensitiveSpan> spans, string text, DigitGroups groups)
    {
        var free = 0;
        for (var first = 0; first < groups.Count; first++)
        {
            if (first >= free && groups.Digits(first)[0] is >= '2' and <= '6' && groups.Before(first) != '+' && LastOf(text, groups, first, free) is { } last)
            {
                spans.Add(new SensitiveSpan("card", groups.Start(first), groups.End(last) - groups.Start(first)));
                free = last + 1;
            }
        }
    }

    /// <summary>The last group of the longest card number that begins at one group, or null.</summary>
    private static int? LastOf(string text, DigitGroups groups, int first, int free)
    {
        int? found = null;
        int count = 0, even = 0, odd = 0;
        Span<char> digits = stackalloc char[Longest];
        for (var last = first; last < groups.Count && count + groups.Length(last) <= Longest && (last == first || groups.IsJoined(last - 1)); last++)
        {
            foreach (var digit in groups.Digits(last))
            {
                var value = digit - '0';
                var doubled = value > 4 ? (value * 2) - 9 : value * 2;
                (even, odd) = count % 2 == 0 ? (even + doubled, odd + value) : (even + value, odd + doubled);
                digits[count++] = digit;
            }

            // Counted from the right, every second digit is doubled: which ones these are is known only at the end.
            if (count >= 13 && (count % 2 == 0 ? even : odd) % 10 == 0 && IsIssued(digits[..count]) && digits[..count].ContainsAnyExcept(digits[0])
                && IsWrittenAsCard(text, groups, first, last, free, count))
            {
                found = last;
            }
        }

        return found;
    }

    private static bool IsIssued(ReadOnlySpan<char> digits)
    {
        var four = int.Parse(digits[..4], System.Globalization.CultureInfo.InvariantCulture);
        var two = four / 100;
        return digits.Length switch
        {
            13 => two / 10 == 4,
            14 => two is 36 or 38 or 39 || four is >= 3000 and <= 3059,
            15 => two is 34 or 37,
            16 => two is (>= 40 and <= 49) or (>= 51 and <= 55) or (>= 62 and <= 65) or 60 or 67 or 50 or (>= 56 and <= 58)
                || four is (>= 2200 and <= 2204) or (>= 2221 and <= 2720) or (>= 3528 and <= 3589),
            _ => two is (>= 40 and <= 49) or (>= 60 and <= 67) or 50 or (>= 56 and <= 58) || four is (>= 3528 and <= 3589),
        };
    }

    private static bool IsWrittenAsCard(string text, DigitGroups groups, int first, int last, int free, int count)
    {
        var near = text.AsSpan(Math.Max(0, groups.Start(first) - Near), Math.Min(Near, groups.Start(first)));
        if (near.ContainsAny(CardWords))
        {
            return true;
        }

        var isGlued = char.IsLetter(groups.Before(first)) || char.IsLetter(groups.After(last)) || groups.Before(first) is '_' or '#' or '$' or '€' or '£' || groups.After(last) is '%' or '€';
        var goesOn = first > free && groups.IsJoined(first - 1) && groups.Length(first - 1) == groups.Length(first) && groups.Gap(first - 1).SequenceEqual(groups.Gap(first));
        // Thirteen digits are more often a time in milliseconds than one of the few old cards.
        return count > 13 && !isGlued && !goesOn && IsGrouped(groups, first, last) && !(first == last && near[^Math.Min(near.Length, 20)..].ContainsAny(OrderWords));
    }

    private static bool IsGrouped(DigitGroups groups, int first, int last)
    {
        var size = groups.Length(first);
        if (first == last)
        {
            return true;
        }

        if (last - first == 1 && size == 6 && groups.Length(last) == 10)
        {
            return true;
        }

        if (last - first == 2 && size == 4 && groups.Length(first + 1) == 6)
        {
            return groups.Length(last) is 4 or 5;
        }

        var isEven = size != 3 && groups.Length(last) <= size;
        var isOfFours = size % 4 == 0;
        for (var i = first + 1; i < last; i++)
        {
            isEven &= groups.Length(i) == size;
            isOfFours &= groups.Length(i) % 4 == 0;
        }

        return isEven || isOfFours;
    }
}
