using System.Globalization;
using System.Text.RegularExpressions;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Transfer;

/// <summary>Reads a cell as the value of a field.</summary>
internal static partial class ImportedValue
{
    private const int LongestText = 4_000;

    /// <returns>The value, or null and what would be right.</returns>
    public static FieldValue? Read(FieldDefinition field, string cell, out string problem)
    {
        problem = Wanted(field);
        var text = cell.Trim();
        FieldValue? value = field.Kind switch
        {
            FieldKind.People => long.TryParse(Grouped().Replace(text, ""), NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? new FieldValue.Number(people) : null,
            FieldKind.Money => Money(text),
            FieldKind.Phone => new FieldValue.Text(Phone(text)),
            FieldKind.Choice => field.Choices.FirstOrDefault(choice => choice.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } key ? new FieldValue.Choice(key) : null,
            _ => text.Length <= LongestText ? new FieldValue.Text(text) : null,
        };
        return value is null ? null : ValueKinds.Fit(field, value);
    }

    private static string Wanted(FieldDefinition field) => field.Kind switch
    {
        FieldKind.People => "must be a whole number of people, such as 40.",
        FieldKind.Money => "must be an amount with its currency, such as 50000 EUR.",
        FieldKind.Phone => "must be a phone number with its country's code, such as +420777123456.",
        FieldKind.Choice => $"must be one of: {string.Join(", ", field.Choices)}.",
        FieldKind.Email => "must be an e-mail address.",
        FieldKind.Website => "must be a web address.",
        _ => $"must hold letters or digits, at most {LongestText} characters.",
    };

    private static string Phone(string text)
    {
        var digits = string.Concat(text.Where(letter => char.IsAsciiDigit(letter) || letter == '+'));
        var isNumber = text.All(letter => char.IsAsciiDigit(letter) || " +-()/.\u00A0".Contains(letter, StringComparison.Ordinal));
        return !isNumber ? text : digits.StartsWith("00", StringComparison.Ordinal) ? "+" + digits[2..] : digits;
    }

    private static FieldValue.Money? Money(string text)
    {
        var found = Amount().Match(text);
        return found.Success
            && decimal.TryParse(Grouped().Replace(found.Groups["amount"].Value.TrimEnd(), ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? new FieldValue.Money(amount, found.Groups["currency"] is { Success: true, Value: var currency } ? currency.ToUpperInvariant() : null)
            : null;
    }

    [GeneratedRegex("^(?<currency>[A-Za-z]{3})?\\s*(?<amount>[0-9][0-9 ,'\u00A0\u202F]*(\\.[0-9]{1,4})?)\\s*(?<currency>[A-Za-z]{3})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Amount();

    // Between thousands, never before one or two digits at the end, which may be a decimal comma.
    [GeneratedRegex("[ ,'\u00A0\u202F](?=[0-9]{3})")]
    private static partial Regex Grouped();
}
