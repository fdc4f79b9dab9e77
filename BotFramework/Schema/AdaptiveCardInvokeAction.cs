using System.Text.Json.Serialization;

namespace LeadBot.BotFramework.Schema;

public class AdaptiveCardInvokeAction
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Verb { get; set; }

    [JsonConverter(typeof(PayloadConverter))]
    public object? Data { get; set; }
}
