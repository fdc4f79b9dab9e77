using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LeadBot.BotFramework.State;

/// <summary>
/// A state while its turn lasts. A property is parsed when it is first asked for, and one that nobody asked for is written back
/// byte for byte; a state that nobody touched is not written at all.
/// </summary>
public sealed class CachedBotState
{
    private static readonly JsonWriterOptions s_writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1000,
        SkipValidation = true, // the parts come from the serializer and from JSON that was parsed
    };

    private readonly OrderedDictionary<string, Property> _properties = [];
    private ReadOnlyMemory<byte> _saved;
    private bool _touched;

    /// <exception cref="InvalidDataException">What is stored is no JSON object.</exception>
    internal CachedBotState(StateBag? stored)
    {
        _saved = stored?.Json ?? "{}"u8.ToArray();
        ETag = stored?.ETag;
        if (stored is null)
        {
            return;
        }

        foreach (var property in Parse(stored).EnumerateObject())
        {
            _properties[property.Name] = new Property { Json = property.Value };
        }
    }

    private CachedBotState(string? eTag)
    {
        ETag = eTag;
        _touched = true;
    }

    internal string? ETag { get; private set; }

    /// <summary>A state without properties that counts as changed, in the place of <paramref name="previous"/>.</summary>
    internal static CachedBotState Cleared(CachedBotState? previous) => new(previous is null ? "*" : previous.ETag);

    internal bool TryGet<T>(string name, JsonTypeInfo<T> info, out T? value)
    {
        value = default;
        if (!_properties.TryGetValue(name, out var property))
        {
            return false;
        }

        // Even reading counts: what is handed out can be changed in place.
        _touched = true;
        value = property.As(info);
        return true;
    }

    internal void Set<T>(string name, T? value, JsonTypeInfo<T> info)
    {
        _touched = true;
        _properties[name] = new Property { Value = value, Info = info };
    }

    internal void Remove(string name) => _touched |= _properties.Remove(name);

    /// <summary>What has to be stored, if anything changed since it was loaded or saved.</summary>
    internal bool TryGetChange(bool force, [NotNullWhen(true)] out StateBag? change)
    {
        change = null;
        if (!_touched && !force)
        {
            return false;
        }

        var json = Write();
        if (!force && json.Span.SequenceEqual(_saved.Span))
        {
            return false;
        }

        change = new StateBag(json, ETag);
        return true;
    }

    internal void Saved(StateBag bag)
    {
        _saved = bag.Json;
        ETag = bag.ETag;
    }

    internal ReadOnlyMemory<byte> Write()
    {
        var buffer = new ArrayBufferWriter<byte>(Math.Max(256, _saved.Length + 256));
        using (var writer = new Utf8JsonWriter(buffer, s_writing))
        {
            writer.WriteStartObject();
            foreach (var (name, property) in _properties)
            {
                writer.WritePropertyName(name);
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static JsonElement Parse(StateBag stored)
    {
        try
        {
            var root = JsonElement.Parse(stored.Json.Span, new JsonDocumentOptions { MaxDepth = 1000 });
            return root.ValueKind == JsonValueKind.Object
                ? root
                : throw new InvalidDataException($"The stored state is a JSON {root.ValueKind}, not an object.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The stored state is not JSON.", e);
        }
    }

    private sealed class Property
    {
        public JsonElement Json { get; init; }

        public object? Value { get; set; }

        public JsonTypeInfo? Info { get; set; }

        public T? As<T>(JsonTypeInfo<T> info)
        {
            if (Info is not null)
            {
                return Value is T or null ? (T?)Value : Converted(info);
            }

            var value = Json.Deserialize(info);
            Value = value;
            Info = info;
            return value;
        }

        public void WriteTo(Utf8JsonWriter writer)
        {
            if (Info is not null)
            {
                JsonSerializer.Serialize(writer, Value, Info);
            }
            else
            {
                writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(Json), skipInputValidation: true);
            }
        }

        // Two accessors share the name and differ in type: the JSON is what they have in common.
        private T? Converted<T>(JsonTypeInfo<T> info) => JsonSerializer.SerializeToElement(Value, Info!).Deserialize(info);
    }
}
