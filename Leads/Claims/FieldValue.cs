using System.Text.Json.Serialization;

namespace LeadBot.Leads.Claims;

/// <summary>
/// A normalised value, one case a kind of field. As JSON: <see cref="Text"/> and <see cref="Choice"/> are strings,
/// <see cref="Number"/> is a number, <see cref="Money"/> is <c>{"amount": 50000, "currency": "USD"}</c>.
/// </summary>
[JsonConverter(typeof(FieldValueJsonConverter))]
public abstract record FieldValue
{
    private FieldValue()
    {
    }

    /// <summary>Words as the visitor wrote them (need, company, role, name), or a normal form of them (e-mail, E.164 phone).</summary>
    public sealed record Text(string Value) : FieldValue
    {
        public override string ToString() => Value;
    }

    /// <summary>A whole number, such as a count of people.</summary>
    public sealed record Number(long Value) : FieldValue
    {
        public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>An amount in whole units of <paramref name="Currency"/> (ISO 4217), which is null where none was said.</summary>
    public sealed record Money(decimal Amount, string? Currency) : FieldValue
    {
        public override string ToString() =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Amount:0.##} {Currency}").TrimEnd();
    }

    /// <summary>One of the field's own choices by its key, such as <c>quarter</c>.</summary>
    public sealed record Choice(string Key) : FieldValue
    {
        public override string ToString() => Key;
    }
}
