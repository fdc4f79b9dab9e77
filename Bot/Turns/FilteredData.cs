using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using LeadBot.Leads.Privacy;

namespace LeadBot.Bot.Turns;

/// <summary>JSON with every string masked, names of members among them. What holds nothing sensitive stays the very same.</summary>
internal static class FilteredData
{
    // Shorter ones hold no secret that is known without the words around it.
    private const int Shortest = 8;

    private static readonly SearchValues<string> SecretNames = SearchValues.Create(
        ["password", "passwd", "passwort", "passphrase", "pwd", "secret", "apikey", "api_key", "api-key", "cardnumber", "socialsecurity", "iban"], StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> ShortNames = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "ssn", "pin", "cvv", "cvc", "otp");

    public static object? Of(object? data, Action<SensitiveSpan>? found = null) => data switch
    {
        string text => Clean(text, found),
        JsonElement { ValueKind: JsonValueKind.String } text => Clean(text.GetString()!, found),
        JsonElement element => Element(element, found) ?? element,
        _ => data,
    };

    /// <summary>The element rewritten, or null where nothing of it has to change.</summary>
    public static JsonElement? Element(JsonElement element, Action<SensitiveSpan>? found = null)
    {
        if (!NeedsWork(element))
        {
            return null;
        }

        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            Write(writer, element, found);
        }

        var reader = new Utf8JsonReader(bytes.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    public static string Clean(string text, Action<SensitiveSpan>? found = null)
    {
        text = StorableText.Clean(text);
        if (text.Length < Shortest)
        {
            return text;
        }

        var spans = SensitiveText.Find(text);
        if (found is not null)
        {
            foreach (var span in spans)
            {
                found(span);
            }
        }

        return SensitiveText.Mask(text, spans);
    }

    private static bool NeedsWork(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    if (Changes(member.Name) || NeedsWork(member.Value) || IsSecretBeside(member))
                    {
                        return true;
                    }
                }

                return false;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    if (NeedsWork(item))
                    {
                        return true;
                    }
                }

                return false;
            case JsonValueKind.String:
                return Changes(element.GetString()!);
            case JsonValueKind.Number:
                return element.GetRawText() is { Length: >= Shortest } digits && Changes(digits);
            default:
                return false;
        }
    }

    private static bool Changes(string text) => !ReferenceEquals(Clean(text), text);

    private static void Write(Utf8JsonWriter writer, JsonElement element, Action<SensitiveSpan>? found)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteMembers(writer, element, found);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item, found);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Clean(element.GetString()!, found));
                break;
            case JsonValueKind.Number when Changes(element.GetRawText()):
                writer.WriteStringValue(Clean(element.GetRawText(), found)); // marks are no digits
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, JsonElement element, Action<SensitiveSpan>? found)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        writer.WriteStartObject();
        foreach (var member in element.EnumerateObject())
        {
            var name = Clean(member.Name, found);
            while (!names.Add(name))
            {
                name += SensitiveText.Mark; // two names that differed only in what is masked
            }

            writer.WritePropertyName(name);
            if (IsSecretBeside(member))
            {
                var secret = member.Value.GetString()!;
                found?.Invoke(new SensitiveSpan("password", 0, secret.Length));
                writer.WriteStringValue(new string(SensitiveText.Mark, secret.Length));
            }
            else
            {
                Write(writer, member.Value, found);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>A form's <c>"password": "hunter2"</c>: the name and the value say together what neither says alone.</summary>
    private static bool IsSecretBeside(JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.String && (member.Name.AsSpan().ContainsAny(SecretNames) || ShortNames.Contains(member.Name))
        && member.Value.GetString() is { Length: > 2 } value && value.AsSpan().ContainsAnyExcept(SensitiveText.Mark);
}
