using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadBot.Leads.Claims;

/// <summary>
/// Reads and writes <see cref="FieldValue"/> in the API's plain shapes. A string is read back as <see cref="FieldValue.Text"/>:
/// the field's definition, not the JSON, says which strings are choices, and both compare by <c>ToString()</c>.
/// </summary>
internal sealed class FieldValueJsonConverter : JsonConverter<FieldValue>
{
    public override FieldValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new FieldValue.Text(reader.GetString()!);
            case JsonTokenType.Number:
                return new FieldValue.Number(reader.GetInt64());
            case JsonTokenType.StartObject:
                return ReadMoney(ref reader);
            default:
                throw new JsonException($"A field's value is a string, a number or an amount of money, not {reader.TokenType}.");
        }
    }

    public override void Write(Utf8JsonWriter writer, FieldValue value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case FieldValue.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case FieldValue.Money money:
                writer.WriteStartObject();
                writer.WriteNumber("amount", money.Amount);
                writer.WriteString("currency", money.Currency);
                writer.WriteEndObject();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    private static FieldValue.Money ReadMoney(ref Utf8JsonReader reader)
    {
        decimal amount = 0;
        string? currency = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "amount")
            {
                amount = reader.GetDecimal();
            }
            else if (name == "currency")
            {
                currency = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return new FieldValue.Money(amount, currency);
    }
}
