using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LeadBot.BotFramework.Schema;

/// <summary>
/// Members of type <see cref="object"/>: read as <see cref="JsonElement"/>; written from text, numbers, booleans, times, JSON
/// elements and nodes, and every type that the options in use know. Another type has to be turned into a
/// <see cref="JsonElement"/> or <see cref="JsonNode"/> by the context that knows it.
/// </summary>
/// <exception cref="NotSupportedException">On writing a value of a type that the options do not know.</exception>
public sealed class PayloadConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => WriteValue(writer, value, options);

    internal static void WriteValue(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case JsonElement { ValueKind: JsonValueKind.Undefined }:
                writer.WriteNullValue();
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case JsonNode node:
                node.WriteTo(writer, options);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case DateTimeOffset time:
                writer.WriteStringValue(time);
                break;
            case Guid id:
                writer.WriteStringValue(id);
                break;
            case IDictionary<string, object?> values:
                WriteValues(writer, values, options);
                break;
            default:
                WriteKnownType(writer, value, options);
                break;
        }
    }

    private static void WriteValues(Utf8JsonWriter writer, IDictionary<string, object?> values, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in values)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value, options);
        }

        writer.WriteEndObject();
    }

    private static void WriteKnownType(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (!options.TryGetTypeInfo(value.GetType(), out var info))
        {
            throw new NotSupportedException(
                $"A value of type {value.GetType()} cannot be written here: turn it into a JsonElement or JsonNode with your own "
                + "JsonSerializerContext, or add that context to the options.");
        }

        JsonSerializer.Serialize(writer, value, info);
    }
}
