using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace LeadBot.Leads.Privacy;

/// <summary>
/// Numbers that a state gives a person. Some are known by their shape and check digits; the others only beside a word that names them,
/// since an order number may look the same.
/// </summary>
internal static class NationalIds
{
    private const int MinDigits = 5;
    private const int Longest = 24;

    private static readonly string[] SsnNames = ["social security", "ssn"];

    private static readonly string[] Names =
    [
        .. SsnNames, "national insurance", "nino", "ni number", "social insurance", "passport", "driver's licen", "drivers licen", "driving licen", "driver licen", "national id", "identity card", "id card",
        "dni", "nif", "número de identidad", "sécurité sociale", "securite sociale", "steuer-id", "steuer id", "steueridentifikationsnummer", "sozialversicherungsnummer", "personalausweis",
        "cpf", "bsn", "burgerservicenummer", "sofinummer", "codice fiscale", "pesel", "personnummer", "aadhaar", "aadhar", "reisepass", "pasaporte", "passaporte", "passeport", "itin", "curp", "nhs number", "medicare number", "personal id",
    ];

    private static readonly SearchValues<string> Words = SearchValues.Create(Names, StringComparison.OrdinalIgnoreCase);

    // What may stand between the name and its number: "passport number is", "DNI n.º:".
    private static readonly FrozenSet<string> Links = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "number", "no", "nr", "num", "numero", "número", "numéro", "nummer", "n", "is", "es", "est", "ist", "lautet", "é", "e", "of", "mine", "it", "s", "card", "id", "code", "nº", "n°", "º", "o");

    public static void AddBesideWords(List<SensitiveSpan> spans, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Words);
            if (next < 0)
            {
                return;
            }

            at += next;
            var start = at;
            var isWord = start == 0 || !char.IsLetterOrDigit(text[start - 1]);
            at++;
            if (isWord && ValueBehind(text, start) is var (offset, length) && length > 0)
            {
                var isSsn = SsnNames.Any(name => text.AsSpan(start).StartsWith(name, StringComparison.OrdinalIgnoreCase));
                spans.Add(new SensitiveSpan(isSsn ? "ssn" : "nationalId", offset, length));
                at = offset + length;
            }
        }
    }

    public static void AddByShape(List<SensitiveSpan> spans, string text, DigitGroups groups)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            if (IsSsn(groups, i))
            {
                spans.Add(new SensitiveSpan("ssn", groups.Start(i), groups.End(i + 2) - groups.Start(i)));
            }
            else if (IsCpf(groups, i))
            {
                spans.Add(new SensitiveSpan("nationalId", groups.Start(i), groups.End(i + 3) - groups.Start(i)));
            }
            else if (IsNie(text, groups, i))
            {
                spans.Add(new SensitiveSpan("nationalId", groups.Start(i) - 1, 9));
            }
            else if (LastOfNir(groups, i) is { } last)
            {
                spans.Add(new SensitiveSpan("nationalId", groups.Start(i), groups.End(last) - groups.Start(i)));
            }
        }
    }

    /// <summary>The number that follows the word within a few letters: its pieces may stand apart, and it has digits enough.</summary>
    private static (int Offset, int Length) ValueBehind(string text, int word)
    {
        var reach = Math.Min(text.Length, word + 70);
        var first = text.AsSpan(word, reach - word).IndexOfAnyInRange('0', '9');
        if (first < 0)
        {
            return default;
        }

        var start = word + first;
        while (start > word && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        if (start >= word + 3 && text[start - 1] == ' ' && char.IsAsciiLetterUpper(text[start - 2]) && char.IsAsciiLetterUpper(text[start - 3]) && !char.IsLetter(text[start - 4 < 0 ? 0 : start - 4]))
        {
            start -= 3; // "AB 12 34 56 C"
        }

        if (!IsLink(text, word, start))
        {
            return default;
        }

        int end = start, digits = 0;
        for (var i = start; i < text.Length && i - start < Longest; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits++;
                end = i + 1;
            }
            else if (char.IsAsciiLetterUpper(text[i]) || (char.IsAsciiLetter(text[i]) && i == end))
            {
                end = i + 1 < text.Length && char.IsAsciiLetterLower(text[i + 1]) && digits > 0 ? end : i + 1;
            }
            else if (text[i] is not (' ' or '-' or '.' or '/') || (text[i] != ' ' && i + 1 < text.Length && text[i + 1] == ' ') || i != end)
            {
                break;
            }
        }

        return digits >= MinDigits ? (start, end - start) : default;
    }

    private static bool IsLink(string text, int from, int to)
    {
        var name = Names.First(known => text.AsSpan(from).StartsWith(known, StringComparison.OrdinalIgnoreCase));
        from += name.Length;
        while (from < to && name.EndsWith("licen", StringComparison.Ordinal) && char.IsLetter(text[from]))
        {
            from++; // "licence", "license"
        }

        if (from < to && char.IsLetterOrDigit(text[from]))
        {
            return false;
        }

        var between = text.AsSpan(from, Math.Max(0, to - from));
        var links = Links.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var part in between.SplitAny(" .:#=-'()\n\r\t"))
        {
            if (between[part].Length > 0 && !links.Contains(between[part]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSsn(DigitGroups groups, int i) =>
        i + 2 < groups.Count && groups.Length(i) == 3 && groups.Length(i + 1) == 2 && groups.Length(i + 2) == 4
        && groups.Gap(i) is "-" or " " or "." && groups.Gap(i + 1).SequenceEqual(groups.Gap(i)) && groups.IsAlone(i, i + 2)
        && groups.Digits(i) is not ("000" or "666") && groups.Digits(i)[0] != '9' && groups.Digits(i + 1) is not "00" && groups.Digits(i + 2) is not "0000"
        && !(groups.Gap(i) is " " && (IsSpaced(groups, i - 1) || IsSpaced(groups, i + 2)));

    // A row of numbers, such as a phone number's, is no social security number in its midst.
    private static bool IsSpaced(DigitGroups groups, int i) => i >= 0 && i + 1 < groups.Count && groups.IsJoined(i);

    /// <summary>Brazil: 111.444.777-35 with both check digits.</summary>
    private static bool IsCpf(DigitGroups groups, int i)
    {
        if (i + 3 >= groups.Count || groups.Length(i) != 3 || groups.Length(i + 1) != 3 || groups.Length(i + 2) != 3 || groups.Length(i + 3) != 2
            || groups.Gap(i) is not "." || groups.Gap(i + 1) is not "." || groups.Gap(i + 2) is not "-" || !groups.IsAlone(i, i + 3))
        {
            return false;
        }

        int first = 0, second = 0;
        for (var at = 0; at < 9; at++)
        {
            var digit = groups.Digits(i + (at / 3))[at % 3] - '0';
            first += digit * (10 - at);
            second += digit * (11 - at);
        }

        first = first * 10 % 11 % 10;
        second = (second + (first * 2)) * 10 % 11 % 10;
        var check = groups.Digits(i + 3);
        return check[0] - '0' == first && check[1] - '0' == second;
    }

    /// <summary>Spain, for foreigners: X1234567L with its check letter.</summary>
    private static bool IsNie(string text, DigitGroups groups, int i)
    {
        if (groups.Length(i) != 7 || groups.Before(i) is not ('X' or 'Y' or 'Z') || (groups.Start(i) > 1 && char.IsLetterOrDigit(text[groups.Start(i) - 2]))
            || (groups.End(i) + 1 < text.Length && char.IsLetterOrDigit(text[groups.End(i) + 1])))
        {
            return false;
        }

        var number = ((groups.Before(i) - 'X') * 10_000_000) + int.Parse(groups.Digits(i), CultureInfo.InvariantCulture);
        return groups.After(i) == "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23];
    }

    /// <summary>France: 1 or 2, year, month, place, order, and a key that is what 97 leaves.</summary>
    private static int? LastOfNir(DigitGroups groups, int first)
    {
        if (groups.Digits(first)[0] is not ('1' or '2') || groups.IsJoined(first - 1))
        {
            return null;
        }

        long number = 0;
        var count = 0;
        for (var last = first; last < groups.Count && count + groups.Length(last) <= 15; last++)
        {
            foreach (var digit in groups.Digits(last))
            {
                number = (number * 10) + digit - '0';
                count++;
            }

            if (count == 15)
            {
                var month = number / 10_000_000_000 % 100;
                return 97 - (number / 100 % 97) == number % 100 && month is (>= 1 and <= 12) or (>= 20 and <= 42) && groups.IsAlone(first, last) ? last : null;
            }

            if (groups.Gap(last) is not " ")
            {
                return null;
            }
        }

        return null;
    }
}
