using System.Text.Json;

namespace LeadBot.Understanding.Llm;

/// <summary>What the model recorded, still unchecked.</summary>
internal sealed record LlmReply(IReadOnlyList<LlmFinding> Findings, string? Answer, string? Clarification)
{
    private const int MostFindings = 60;

    /// <summary>Reads the function's arguments; a field without the schema's shape is left out. Null where they are no record at all.</summary>
    public static LlmReply? Read(IDictionary<string, object?>? arguments)
    {
        try
        {
            return arguments is not null && arguments.TryGetValue(LlmFunction.Fields, out var raw) && raw is JsonElement { ValueKind: JsonValueKind.Object } fields
                ? new LlmReply(
                    [.. fields.EnumerateObject().Take(MostFindings).Select(Finding).OfType<LlmFinding>()],
                    Id(arguments, LlmFunction.Answer),
                    Id(arguments, LlmFunction.Clarification))
                : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate in an escape: valid JSON, but no text
        }
    }

    private static LlmFinding? Finding(JsonProperty field)
    {
        if (field.Value.ValueKind != JsonValueKind.Object || !field.Value.TryGetProperty("value", out var value)
            || !field.Value.TryGetProperty("quote", out var quote) || quote.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var currency = default(string);
        if (value.ValueKind == JsonValueKind.Object)
        {
            currency = value.TryGetProperty("currency", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
            value = value.TryGetProperty("amount", out var amount) ? amount : default;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return text is null ? null : new LlmFinding(field.Name, text, currency, quote.GetString()!);
    }

    private static string? Id(IDictionary<string, object?> arguments, string name) =>
        arguments.TryGetValue(name, out var raw) ? raw switch
        {
            string id => id,
            JsonElement { ValueKind: JsonValueKind.String } id => id.GetString(),
            _ => null,
        }
        : null;
}
