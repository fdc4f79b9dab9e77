using System.Text.Json;

namespace LeadBot.Channels.WhatsApp;

/// <summary>What Twilio answered.</summary>
/// <param name="Code">Twilio's own error code; 0 for none.</param>
internal sealed record TwilioAnswer(int Status, JsonElement Body, int Code, string Message, TimeSpan? RetryAfter)
{
    public bool IsOk => Status is >= 200 and < 300;

    public string? Sid => Text("sid");

    public static TwilioAnswer Read(int status, ReadOnlySpan<byte> body, TimeSpan? retryAfter)
    {
        JsonElement json = default;
        try
        {
            var reader = new Utf8JsonReader(body);
            json = JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            // An error page of something between Twilio and us.
        }

        var answer = new TwilioAnswer(status, json, 0, $"status {status}", retryAfter);
        return answer with
        {
            Code = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("code", out var code) && code.TryGetInt32(out var number) ? number : 0,
            Message = answer.Text("message") ?? answer.Message,
        };
    }

    private string? Text(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
