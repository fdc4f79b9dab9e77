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
        ["danske"] = "DKK",
        ["norske"] = "NOK",
        ["svenska"] = "SEK",
        ["svenske"] = "SEK",
        ["czech"] = "CZK",
        ["indian"] = "INR",
        ["turkish"] = "TRY",
        ["kenyan"] = "KES",
        ["mexican"] = "MXN",
        ["new zealand"] = "NZD",
        ["kiwi"] = "NZD",
        ["aussie"] = "AUD",
        ["taiwan"] = "TWD",
        ["argentine"] = "ARS",
        ["argentinian"] = "ARS",
        ["chilean"] = "CLP",
        ["colombian"] = "COP",
        ["philippine"] = "PHP",
        ["filipino"] = "PHP",
        ["uruguayan"] = "UYU",
        ["dominican"] = "DOP",
        ["peruvian"] = "PEN",
        ["brazilian"] = "BRL",
        ["egyptian"] = "EGP",
        ["pakistani"] = "PKR",
        ["nepali"] = "NPR",
        ["nepalese"] = "NPR",
        ["sri lankan"] = "LKR",
        ["mauritian"] = "MUR",
        ["ugandan"] = "UGX",
        ["tanzanian"] = "TZS",
        ["icelandic"] = "ISK",
        ["moroccan"] = "MAD",
        ["emirati"] = "AED",
        ["uae"] = "AED",
        ["saudi"] = "SAR",
        ["qatari"] = "QAR",
        ["omani"] = "OMR",
        ["russian"] = "RUB",
        ["japanese"] = "JPY",
        ["chinese"] = "CNY",
        ["korean"] = "KRW",
        ["thai"] = "THB",
        ["polish"] = "PLN",
        ["hungarian"] = "HUF",
        ["south african"] = "ZAR",
        ["nigerian"] = "NGN",
        ["serbian"] = "RSD",
        ["tunisian"] = "TND",
        ["jordanian"] = "JOD",
        ["kuwaiti"] = "KWD",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> NationsBehind = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mexicanos"] = "MXN",
        ["argentinos"] = "ARS",
        ["chilenos"] = "CLP",
        ["colombianos"] = "COP",
        ["uruguayos"] = "UYU",
        ["dominicanos"] = "DOP",
        ["canadienses"] = "CAD",
        ["canadiens"] = "CAD",
        ["australianos"] = "AUD",
        ["americanos"] = "USD",
        ["estadounidenses"] = "USD",
        ["américains"] = "USD",
        ["suizos"] = "CHF",
        ["suisses"] = "CHF",
        ["suíços"] = "CHF",
        ["svenska"] = "SEK",
        ["norske"] = "NOK",
        ["danske"] = "DKK",
        ["sterling"] = "GBP",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Dollars = new[] { "USD", "CAD", "AUD", "NZD" }.ToFrozenSet(StringComparer.Ordinal);

    // Names of money that several countries share: they need the country beside them.
    private static readonly FrozenSet<string> Shared = new[] { "peso", "pesos", "krone", "krona", "crowns", "dinar", "dinars", "shilling", "shillings", "franc", "rial", "rials", "rupiahs", "dollars", "dollar", "kr", "kronor", "kroner", "dólares", "dolares", "francs", "francos", "livres" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where "50 mil" of the currency is fifty thousand.</summary>
    public static bool CountsByMil(string? code) => code is "BRL" or "MXN" or "COP" or "ARS" or "CLP" or "PEN" or "UYU" or "DOP";

    private static (string Code, int Word)? Nation(Message message, int at)
    {
        if (message.NormAt(at) is "of" or "in")
        {
            at++;
        }

        if (Nations.TryGetValue(message.NormAt(at), out var one))
        {
            return (one, at + 1);
        }

        return Nations.TryGetValue(message.NormAt(at) + " " + message.NormAt(at + 1), out var two) ? (two, at + 2) : null;
    }

    /// <summary>Currency of an amount, with the tokens that the amount and its currency take; null where none is said.</summary>
    public static (string? Code, int First, int Last) Around(Message message, Quantity quantity, string own)
    {
        int first = quantity.First, last = quantity.Last;
        if (message[last].Norm is "teur" or "keur")
        {
            return ("EUR", first, last); // "30 TEUR": thousands of it
        }

        var next = last + 1;
        next += next < message.Count && message[next].Norm is "ish" or "net" or "netto" or "gross" or "brutto" ? 1 : 0; // "20k-ish €", "75k net EUR"
        if (next < message.Count && message[next].Before <= Break.Hyphen)
        {
            // "50,000 pesos mexicanos", "300 000 kr svenska"
            if (Shared.Contains(message[next].Norm) && next + 1 < message.Count && message[next + 1].Before <= Break.Space && NationsBehind.TryGetValue(message[next + 1].Norm, out var behindWord))
            {
                return (behindWord, first, next + 1);
            }

            if (Code(message, next, own) is { } code && !(message[next].Norm is "r" or "fr" or "ft" or "rs" or "real" or "won" or "try"))
            {
                return (code, first, next);
            }

            if (Nation(message, next) is var (nation, word) && (Code(message, word, own) is not null || Shared.Contains(message.NormAt(word))))
            {
                return (nation, first, word);
            }

            // "25k Canadian", and nothing more
            if (Nation(message, next) is var (dollars, end) && Dollars.Contains(dollars) && (end >= message.Count || message[end].Before >= Break.Comma))
            {
                return (dollars, first, end - 1);
            }

            // "EUR 20k" twice, or "20 to 30 thousand of euros"
            if (message[next].Norm is "of" or "in" && Code(message, next + 1, own) is { } later)
            {
                return (later, first, next + 1);
            }
        }

        // "eight grand, quid obviously"
        if (next < message.Count && message[next].Before == Break.Comma && Code(message, next, own) is { } behind && message[next].Norm is not ("r" or "fr" or "ft" or "rs" or "real" or "won" or "try")
            && (next + 1 >= message.Count || message[next + 1].Kind != TokenKind.Number))
        {
            return (behind, first, next);
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
