namespace LeadBot.Understanding.Phones;

/// <summary>Turns digits as people write them into E.164, or refuses them.</summary>
internal static class PhoneNumber
{
    /// <summary>E.164 of an international number's digits (without plus or 00), or null where no country has such a number.</summary>
    public static string? International(string digits)
    {
        if (digits.Length is < 7 or > 17 || digits[0] == '0')
        {
            return null;
        }

        var regions = PhoneRegions.OfInternational(digits, out var code);
        var national = digits[code.Length..];
        foreach (var region in regions)
        {
            // "+44 (0)20 ..." keeps a zero that is dialled only at home.
            var plain = region.Trunk == "0" && national.StartsWith('0') ? national[1..] : national;
            if (plain.Length >= region.Shortest && plain.Length <= region.Longest && IsPlausible(region, plain))
            {
                return "+" + code + plain;
            }
        }

        return null;
    }

    /// <summary>E.164 of a number as it is dialled inside a country, or null.</summary>
    public static string? National(string digits, PhoneRegion region)
    {
        if (region.Trunk.Length > 0 && digits.StartsWith(region.Trunk, StringComparison.Ordinal)
            && Fits(region, digits[region.Trunk.Length..]) is { } trunked && (region.Trunk != "8" || digits.Length == region.Longest + 1))
        {
            return trunked;
        }

        // Where a trunk zero exists, a number that keeps it is complete and one without it is still understood.
        return Fits(region, digits) ?? (digits.StartsWith(region.CallingCode, StringComparison.Ordinal) && digits.Length > region.Longest ? International(digits) : null);
    }

    private static string? Fits(PhoneRegion region, string national) =>
        national.Length >= region.Shortest && national.Length <= region.Longest && IsPlausible(region, national)
            && (national[0] != '0' || region.Code is "IT" or "CI" or "SM" or "VA" || region.Trunk.Length == 0)
            ? "+" + region.CallingCode + national
            : null;

    private static bool IsPlausible(PhoneRegion region, string national) =>
        region.CallingCode != "1" || (national.Length == 10 && national[0] is >= '2' and <= '9' && national[3] is >= '2' and <= '9');
}
