using System.Globalization;

namespace LeadBot.Understanding.Messages;

/// <summary>Reads numbers and ranges: "1,200", "1.500", "1.2k", "sixty", "a hundred and twenty", "20-25k", "between 40 and 60".</summary>
internal static class QuantityReader
{
    public static List<Quantity> Read(Message message)
    {
        List<Quantity> found = [];
        for (var i = 0; i < message.Count;)
        {
            if (!TryAtom(message, i, out var low))
            {
                i++;
                continue;
            }

            var quantity = low;
            if (TryRangeEnd(message, low, out var high))
            {
                // "20-25k" means twenty thousand too; "500-1k" does not.
                var scale = high.IsScaled && !low.IsScaled && low.Low < high.Low / ScaleOf(message, high) ? ScaleOf(message, high) : 1;
                quantity = new Quantity(low.First, high.Last, low.Low * scale, high.Low, high.IsScaled || low.IsScaled, low.IsLoose);
            }

            found.Add(quantity);
            i = quantity.Last + 1;
        }

        return found;
    }

    private static bool TryRangeEnd(Message message, Quantity low, out Quantity high)
    {
        high = default;
        var next = low.Last + 1;
        next += next + 1 < message.Count && message[next].Before <= Break.Space && Claims.Currencies.IsCurrency(message[next].Norm) ? 1 : 0;
        if (next >= message.Count)
        {
            return false;
        }

        var dash = message.Between(next).Trim() is "-" or "/" or "~" or "\u2013" or "\u2014" && message[next].Before <= Break.Comma;
        var word = message[next].Before <= Break.Space && message[next].Norm is "to" or "bis" or "hasta" or "à" or "a" or "até" or "or" or "oder" or "ou" or "until" or "til" or "till" or "and" or "y" or "e" or "et" or "und" or "en" or "og" or "och";
        if (word && message[next].Norm is "and" or "y" or "e" or "et" or "und" or "en" or "og" or "och" or "a" && !IsBetween(message.NormAt(low.First - 1)) && !IsBetween(message.NormAt(low.First - 2)))
        {
            return false;
        }

        var at = dash ? next : word ? next + 1 : -1;
        at += at > 0 && at + 1 < message.Count && message[at].Kind != TokenKind.Number && Claims.Currencies.IsCurrency(message[at].Norm) ? 1 : 0;
        return at > 0 && at < message.Count && (message[at].Kind == TokenKind.Number || NumberWords.TryUnit(message[at].Norm, out _))
            && TryAtom(message, at, out high) && high.Low > low.Low / Math.Max(1, low.IsScaled ? ScaleOf(message, low) : 1);
    }

    private static bool IsBetween(string norm) => norm is "between" or "entre" or "zwischen" or "tra" or "fra" or "tussen" or "mellem" or "mellan" or "från";

    private static decimal ScaleOf(Message message, Quantity quantity) =>
        NumberWords.TryScale(message[quantity.Last].Norm, out var scale) ? scale : 1;

    private static bool TryAtom(Message message, int at, out Quantity quantity)
    {
        quantity = default;
        var token = message[at];
        var found = token.Kind == TokenKind.Number ? TryDigits(message, at, out quantity) : token.Kind == TokenKind.Word && TryWords(message, at, out quantity);
        if (found && !quantity.IsScaled && HalfEnd(message, quantity.Last) is { } half)
        {
            quantity = quantity with { Last = half, Low = quantity.Low + 0.5m, High = quantity.High + 0.5m };
        }

        return found;
    }

    // "two and a half", "4 and half"
    private static int? HalfEnd(Message message, int last)
    {
        if (message.NormAt(last + 1) is not ("and" or "&"))
        {
            return null;
        }

        var at = message.NormAt(last + 2) is "a" or "one" ? last + 3 : last + 2;
        return message.IsNorm(at, "half") ? at : null;
    }

    private static bool TryDigits(Message message, int at, out Quantity quantity)
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

    private static bool TryWords(Message message, int at, out Quantity quantity)
    {
        decimal total = 0, current = 0;
        var last = -1;
        var scaled = false;
        var loose = false;
        for (var i = at; i < message.Count && i < at + 9 && (i == at || message[i].Before is Break.Space or Break.Hyphen); i++)
        {
            var norm = message[i].Norm;
            if (NumberWords.TryUnit(norm, out var unit))
            {
                if (norm is "vingt" or "vingts" && current % 100 == 4)
                {
                    (current, last) = (current + 76, i); // quatre-vingt
                    continue;
                }

                if (current % 10 != 0 && unit < 100)
                {
                    break;
                }

                current += unit;
            }
            else if (NumberWords.TryScale(norm, out var scale) && (norm.Length > 1 || norm == "k" && current > 0) && (current > 0 || IsArticle(message, i - 1) || norm == "dozen"))
            {
                loose = loose && current != 2; // "a couple of hundred" is two hundred
                current = (current == 0 ? 1 : current) * scale;
                if (scale >= 1000)
                {
                    total += current;
                    current = 0;
                    scaled = true;
                }
            }
            else if (NumberWords.TryLoose(norm, out var few))
            {
                current = few;
                loose = true;
            }
            else if (norm is "cent" or "cents" && current is >= 2 and <= 9 && !loose)
            {
                current *= 100; // deux cents
            }
            else if (norm is "y" or "e" or "et" && last == i - 1 && last >= at && current > 0 && current % 10 == 0 && NumberWords.TryUnit(message.NormAt(i + 1), out var tail) && tail < current)
            {
                continue; // cuarenta y cinco, cento e vinte, soixante et onze
            }
            else if (norm == "half" && message.IsNorm(i + 1, "a") && NumberWords.TryScale(message.NormAt(i + 2), out var halved))
            {
                current += halved / 2;
                last = i + 2;
                break;
            }
            else if ((norm is "and" && last == i - 1 && last >= at && (current >= 100 || total > 0) && NumberWords.TryUnit(message.NormAt(i + 1), out _))
                || (norm is "a" or "an" && i == at && IsScaleOrLoose(message, i + 1)) || (norm == "of" && loose))
            {
                continue;
            }
            else
            {
                break;
            }

            last = i;
        }

        quantity = last < 0 ? default : new Quantity(at, last, total + current, total + current, scaled, loose);
        return last >= 0 && total + current > 0;
    }

    private static bool IsArticle(Message message, int at) => at >= 0 && message[at].Norm is "a" or "an";

    private static bool IsScaleOrLoose(Message message, int at) =>
        at < message.Count && message[at].Norm.Length > 1
        && (NumberWords.TryScale(message[at].Norm, out _) || NumberWords.TryLoose(message[at].Norm, out _));

    // A sign before exactly three last digits groups thousands; any other is a decimal point.
    private static bool TryParse(ReadOnlySpan<char> digits, out decimal value)
    {
        Span<char> plain = stackalloc char[32];
        var used = 0;
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
            if (!groups)
            {
                plain[used++] = '.';
            }
        }

        return decimal.TryParse(plain[..used], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
