using System.Text.Json.Serialization;

namespace LeadBot.BotFramework.Schema;

public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    public string? Type { get; set; }

    [JsonConverter(typeof(PayloadConverter))]
    public object? Value { get; set; }
}
