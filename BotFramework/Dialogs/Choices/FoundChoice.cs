using System.Text.Json.Serialization;

namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>The choice that an answer means.</summary>
public class FoundChoice
{
    [JsonPropertyName("value")]
    public string Value { get; set; } = "";

    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>0 to 1.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }

    /// <summary>The words that matched; null when a number did.</summary>
    [JsonPropertyName("synonym")]
    public string? Synonym { get; set; }
}
