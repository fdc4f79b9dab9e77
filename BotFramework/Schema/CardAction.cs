using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadBot.BotFramework.Schema;

/// <summary>A button.</summary>
public class CardAction
{
    public string? Type { get; set; }

    public string? Title { get; set; }

    public string? Image { get; set; }

    public string? Text { get; set; }

    public string? DisplayText { get; set; }

    [JsonConverter(typeof(PayloadConverter))]
    public object? Value { get; set; }

    [JsonConverter(typeof(PayloadConverter))]
    public object? ChannelData { get; set; }

    public string? ImageAltText { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    public static implicit operator CardAction(string input) => FromString(input);

    public static CardAction FromString(string text) => new() { Title = text, Value = text, Text = text };
}
