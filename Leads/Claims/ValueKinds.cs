using System.Text.RegularExpressions;
using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Claims;

/// <summary>Which values a field's kind can hold.</summary>
internal static partial class ValueKinds
{
    /// <summary>The value as the field's kind keeps it, or null where the kind cannot hold it.</summary>
    public static FieldValue? Fit(FieldDefinition field, FieldValue value) => (field.Kind, value) switch
    {
        (FieldKind.People, FieldValue.Number { Value: > 0 }) => value,
        (FieldKind.Money, FieldValue.Money { Amount: >= 0 } money) when money.Currency is null || Currency().IsMatch(money.Currency) => value,
        (FieldKind.Choice, FieldValue.Choice or FieldValue.Text) when field.Choices.Contains(value.ToString()!) => new FieldValue.Choice(value.ToString()!),
        (FieldKind.Email, FieldValue.Text text) when Email().IsMatch(text.Value) => value,
        (FieldKind.Phone, FieldValue.Text text) when Phone().IsMatch(text.Value) => value,
        (FieldKind.Website, FieldValue.Text text) when Website().IsMatch(text.Value) => value,
        (FieldKind.Text or FieldKind.PersonName, FieldValue.Text text) when text.Value.Any(char.IsLetterOrDigit) => value,
        _ => null,
    };

    /// <summary>Letters and digits, lower case.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex Currency();

    // Shape only: one @, a domain with a dot, no spaces. Whether it exists shows when somebody writes to it.
    [GeneratedRegex(@"^[^\s@<>]{1,64}@[^\s@<>.]+(\.[^\s@<>.]+)+$")]
    private static partial Regex Email();

    // E.164: at most 15 digits, the country code first.
    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^\S+\.\S{2,}$")]
    private static partial Regex Website();
}
