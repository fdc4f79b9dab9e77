using System.Text.Json;

namespace LeadBot.Channels.Telegram;

/// <summary>What the Bot API answered.</summary>
/// <param name="Result">Whole where it is <paramref name="IsOk"/>, else of no kind.</param>
/// <param name="Code">Its <c>error_code</c>, else the HTTP status.</param>
/// <param name="MigratedTo">The chat's new id, where the chat has moved.</param>
internal sealed record TelegramAnswer(bool IsOk, JsonElement Result, int Code, string Description, TimeSpan? RetryAfter, long? MigratedTo)
{
    public static TelegramAnswer Read(int status, ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            var json = JsonElement.ParseValue(ref reader);
            var isOk = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True;
            var parameters = Member(json, "parameters");
            return new TelegramAnswer(
                isOk,
                Member(json, "result"),
                Number(json, "error_code") is { } code ? (int)code : status,
                Text(json, "description") ?? $"status {status}",
                Number(parameters, "retry_after") is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                Number(parameters, "migrate_to_chat_id"));
        }
        catch (JsonException)
        {
            return new TelegramAnswer(false, default, status, $"status {status}, and no JSON", null, null);
        }
    }

    public static JsonElement Member(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value : default;

    public static string? Text(JsonElement of, string name) => Member(of, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static long? Number(JsonElement of, string name) =>
        Member(of, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;
}
