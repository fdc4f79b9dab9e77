using System.Collections.Frozen;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Currency signs, codes and words around an amount, from <c>Data/currencies.txt</c>.</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, string> Codes = WordList.Lines("currencies.txt")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Nations = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["us"] = "USD",
        ["american"] = "USD",
        ["canadian"] = "CAD",
        ["australian"] = "AUD",
        ["singapore"] = "SGD",
        ["hong kong"] = "HKD",
        ["british"] = "GBP",
        ["swiss"] = "CHF",
        ["swedish"] = "SEK",
        ["norwegian"] = "NOK",
        ["danish"] = "DKK",
        ["czech"] = "CZK",
        ["indian"] = "INR",
        ["turkish"] = "TRY",
        ["kenyan"] = "KES",
        ["mexican"] = "MXN",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Currency of an amount, with the tokens that the amount and its currency take; null where none is said.</summary>
    public static (string? Code, int First, int Last) Around(Message message, Quantity quantity, string own)
    {
        int first = quantity.First, last = quantity.Last;
        var next = last + 1;
        if (next < message.Count && message[next].Before <= Break.Hyphen)
        {
            if (Code(message, next, own) is { } code && !(message[next].Norm is "r" or "fr" or "ft" or "rs" or "real" or "won" or "try"))
            {
                return (code, first, next);
            }

            if (Nations.TryGetValue(message[next].Norm, out var nation) && Code(message, next + 1, own) is not null)
            {
                return (nation, first, next + 1);
            }

            // "EUR 20k" twice, or "20 to 30 thousand of euros"
            if (message[next].Norm is "of" or "in" && Code(message, next + 1, own) is { } later)
            {
                return (later, first, next + 1);
            }
        }

        // "20k EUR to 30k EUR" leaves a currency inside the range.
        for (var i = first + 1; i < last; i++)
        {
            if (Code(message, i, own) is { } inside)
            {
                return (inside, first, last);
            }
        }

        var before = first - 1;
        if (before < 0 || message[first].Before > Break.Space || Code(message, before, own) is not { } sign)
        {
            return (null, first, last);
        }

        // "US$ 20k", "R$ 20k", "C$5,000": letters glued before the dollar sign.
        if (message[before].Norm == "$" && before > 0 && message[before].Before == Break.None
            && Codes.TryGetValue(message[before - 1].Norm + "$", out var lettered))
        {
            return (lettered, before - 1, last);
        }

        return (sign, before, last);
    }

    /// <summary>True for a sign or code that may stand between the ends of a range ("€10k to €15k").</summary>
    public static bool IsCurrency(string norm) => norm.Length <= 4 && Codes.ContainsKey(norm) && norm is not ("r" or "fr" or "try" or "real" or "won");

    private static string? Code(Message message, int at, string own) =>
        at >= 0 && at < message.Count && Codes.TryGetValue(message[at].Norm, out var code) ? code == "*" ? own : code : null;
}
