using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.Dialogs;

/// <summary>
/// Values without the names of their types: text, booleans and null come back as they were, whole numbers as <see cref="long"/>,
/// others as <see cref="double"/>, objects, lists and very long numbers as <see cref="JsonElement"/>.
/// </summary>
public sealed class StateValuesConverter : JsonConverter<IDictionary<string, object?>>
{
    public override IDictionary<string, object?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The state of a dialog is a JSON object.");
        }

        var values = new StateValues(options);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            values[name] = ReadValue(ref reader);
        }

        return values;
    }

    public override void Write(Utf8JsonWriter writer, IDictionary<string, object?> value, JsonSerializerOptions options) =>
        PayloadConverter.WriteValue(writer, value, options);

    internal static StateValues Read(JsonElement json, JsonSerializerOptions options)
    {
        var values = new StateValues(options);
        foreach (var property in json.EnumerateObject())
        {
            var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(property.Value), new JsonReaderOptions { MaxDepth = options.MaxDepth });
            reader.Read();
            values[property.Name] = ReadValue(ref reader);
        }

        return values;
    }

    private static object? ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number when reader.TryGetInt64(out var whole):
                return whole;
            case JsonTokenType.Number when reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0:
                return reader.GetDouble();
            default:
                return JsonElement.ParseValue(ref reader);
        }
    }
}
