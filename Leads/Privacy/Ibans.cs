using System.Collections.Frozen;

namespace LeadBot.Leads.Privacy;

/// <summary>International bank account numbers: a country's own length, and the remainder modulo 97 of the rearranged number is 1.</summary>
internal static class Ibans
{
    private const int MaxGap = 2;

    private const string Lengths =
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 "
        + "JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

    private static readonly FrozenDictionary<string, int> LengthOf = Lengths.Split(' ').ToFrozenDictionary(static entry => entry[..2], static entry => int.Parse(entry.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    public static void Add(List<SensitiveSpan> spans, string text, DigitGroups groups)
    {
        var free = 0;
        for (var group = 0; group < groups.Count; group++)
        {
            // The two check digits follow the country's letters.
            var letters = groups.Start(group) - (groups.Before(group) == ' ' ? 3 : 2);
            if (letters < free || groups.Length(group) < 2 || !char.IsAsciiLetter(text[letters]) || !char.IsAsciiLetter(text[letters + 1])
                || (letters > 0 && char.IsLetterOrDigit(text[letters - 1])) || !LengthOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(letters, 2), out var length))
            {
                continue;
            }

            if (EndOf(text, letters, length) is { } end)
            {
                spans.Add(new SensitiveSpan("iban", letters, end - letters));
                free = end;
            }
        }
    }

    private static int? EndOf(string text, int start, int length)
    {
        Span<char> plain = stackalloc char[34];
        int count = 0, gap = 0, i = start;
        for (; i < text.Length && count < length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                plain[count++] = char.ToUpperInvariant(text[i]);
                gap = 0;
            }
            else if (text[i] is not (' ' or '-' or '.' or '\n' or '\r' or '\t') || ++gap > MaxGap)
            {
                return null;
            }
        }

        return count == length && Holds(plain[..count]) && (i == text.Length || !char.IsLetterOrDigit(text[i])) ? i : null;
    }

    private static bool Holds(ReadOnlySpan<char> plain)
    {
        var remainder = 0;
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[(i + 4) % plain.Length];
            var value = char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder == 1;
    }
}
