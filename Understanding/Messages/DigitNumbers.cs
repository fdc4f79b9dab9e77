using System.Globalization;

namespace LeadBot.Understanding.Messages;

/// <summary>Reads a number in digits: "1,200", "1.500", "1 200", "5,00,000", "1.2k".</summary>
internal static class DigitNumbers
{
    public static bool TryRead(Message message, int at, out Quantity quantity)
    {
        quantity = default;
        var last = at;
        if (!TryParse(message.Text.AsSpan(message[at].Start, message[at].Length), out var value))
        {
            return false;
        }

        // "1 200": groups of three behind a space.
        while (last + 1 < message.Count && message[last + 1].Kind == TokenKind.Number && message[last + 1].Length == 3
            && message[at].Length <= 3 && value >= 1 && message.Between(last + 1) is " " or "\u00A0" or "\u202F"
            && decimal.TryParse(message[last + 1].Norm, NumberStyles.None, CultureInfo.InvariantCulture, out var group) && value < 1_000_000_000)
        {
            value = (value * 1000) + group;
            last++;
        }

        var scaled = false;
        var next = last + 1;
        if (next < message.Count && message[next].Kind == TokenKind.Word && message[next].Before <= Break.Space)
        {
            var glued = message[next].Before == Break.None;
            if (glued && message[next].Norm is "st" or "nd" or "rd" or "th")
            {
                return false;
            }

            var letter = message[next].Norm is "k" or "m" or "t" or "b";
            if ((!letter || glued || message[next].Norm == "k") && NumberWords.TryScale(message[next].Norm, out var scale) && value < 1_000_000_000_000)
            {
                value *= scale;
                last = next;
                scaled = true;
            }
        }

        quantity = new Quantity(at, last, value, value, scaled, false);
        return true;
    }

    // A sign before exactly three last digits groups thousands; any other is a decimal point.
    private static bool TryParse(ReadOnlySpan<char> digits, out decimal value)
    {
        Span<char> plain = stackalloc char[32];
        var used = 0;
        var isIndian = IsIndian(digits);
        value = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var c = digits[i];
            if (char.IsAsciiDigit(c))
            {
                if (used >= plain.Length - 1)
                {
                    return false;
                }

                plain[used++] = c;
                continue;
            }

            var rest = digits[(i + 1)..];
            var run = rest.IndexOfAnyExceptInRange('0', '9');
            var groups = (run < 0 ? rest.Length : run) == 3 && !(i == 1 && digits[0] == '0');
            if (!groups && !isIndian)
            {
                plain[used++] = '.';
            }
        }

        return decimal.TryParse(plain[..used], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    // "5,00,000", "1,25,00,000": groups of two in front of the last three.
    private static bool IsIndian(ReadOnlySpan<char> digits)
    {
        if (digits.Length < 8 || digits[^4] != ',' || digits.ContainsAnyExceptInRange(',', '9') || digits.ContainsAny('.', '-'))
        {
            return false;
        }

        for (var i = digits.Length - 7; i > 0; i -= 3)
        {
            if (digits[i] != ',')
            {
                return false;
            }
        }

        return digits.IndexOf(',') is 1 or 2;
    }
}
