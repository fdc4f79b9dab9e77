using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace LeadBot.BotFramework.Schema;

/// <summary>
/// Activities as JSON, the way channels write them: camelCase, no nulls, members that this schema does not know kept and
/// written back. Not escaped for use inside HTML.
/// </summary>
public static class ActivityJson
{
    /// <summary>Nesting that <see cref="Parse(ReadOnlySpan{byte})"/> accepts; what is written may wrap an activity and go deeper.</summary>
    public const int MaxDepth = 64;

    /// <summary>Metadata of the protocol's types, for options that combine it with others.</summary>
    public static IJsonTypeInfoResolver Resolver => SchemaJsonContext.Default;

    public static JsonSerializerOptions Options { get; } = CreateOptions();

    public static JsonTypeInfo<Activity> ActivityInfo { get; } = Info<Activity>();

    /// <summary>Reads an activity. What it accepts can be written again; half an emoji becomes U+FFFD.</summary>
    /// <exception cref="JsonException">Not JSON, not an object, a member of a wrong type, or no <c>type</c>.</exception>
    public static Activity Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Activity Parse(ReadOnlySpan<byte> utf8Json)
    {
        // What is accepted here must be writable later, and payloads are not looked into before they are written.
        if (!Utf8.IsValid(utf8Json))
        {
            throw new JsonException("An activity is UTF-8 text, and these bytes are not.");
        }

        var reader = new Utf8JsonReader(LoneSurrogates.Replaced(utf8Json), new JsonReaderOptions { MaxDepth = MaxDepth });
        var activity = JsonSerializer.Deserialize(ref reader, ActivityInfo);
        if (reader.Read()) // only white space may follow; anything else makes Read throw
        {
            throw new JsonException("An activity is one JSON object, and more follows it.");
        }

        return activity switch
        {
            null => throw new JsonException("An activity is a JSON object, not null."),
            { Type: null or "" } => throw new JsonException("An activity needs a `type`, a text that is not empty.", "$.type", null, null),
            _ => activity,
        };
    }

    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityInfo);

    public static void Write(Utf8JsonWriter writer, Activity activity) => JsonSerializer.Serialize(writer, activity, ActivityInfo);

    public static string WriteString(Activity activity) => JsonSerializer.Serialize(activity, ActivityInfo);

    /// <summary>How a type of the protocol is read and written.</summary>
    /// <exception cref="NotSupportedException">It is none of the protocol's.</exception>
    public static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 2 * MaxDepth,
            TypeInfoResolver = SchemaJsonContext.Default,
        };
        options.MakeReadOnly();
        return options;
    }
}
