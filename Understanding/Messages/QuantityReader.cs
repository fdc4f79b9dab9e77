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

        var upTo = message.IsNorm(next, "up") && message.IsNorm(next + 1, "to") && message[next].Before <= Break.Space && message.NormAt(low.First - 1) is "from" or "between";
        var at = dash ? next : upTo ? next + 2 : word ? next + 1 : -1;
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
        var found = token.Kind == TokenKind.Number ? DigitNumbers.TryRead(message, at, out quantity) : token.Kind == TokenKind.Word && SpokenNumbers.TryRead(message, at, out quantity);
        if (found && HalfEnd(message, quantity.Last) is { } half)
        {
            // "two and a half", "a dozen and a half", "a million and a half"
            var more = ScaleOf(message, quantity) / 2;
            quantity = quantity with { Last = half, Low = quantity.Low + more, High = quantity.High + more };
            if (more == 0.5m && half + 1 < message.Count && message[half + 1].Norm.Length > 1 && NumberWords.TryScale(message[half + 1].Norm, out var scale))
            {
                quantity = new Quantity(quantity.First, half + 1, quantity.Low * scale, quantity.Low * scale, scale >= 1000, false); // "one and a half thousand"
            }
        }

        return found;
    }

    private static int? HalfEnd(Message message, int last)
    {
        if (message.NormAt(last + 1) is not ("and" or "&"))
        {
            return null;
        }

        var at = message.NormAt(last + 2) is "a" or "one" ? last + 3 : last + 2;
        return message.IsNorm(at, "half") ? at : null;
    }
}
