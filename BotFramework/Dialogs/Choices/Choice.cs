using System.Text.Json.Serialization;

using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.Dialogs.Choices;

public class Choice
{
    public Choice()
    {
    }

    public Choice(string? value = null) => Value = value;

    /// <summary>What is shown and, unless there is an action, sent.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; set; }

    [JsonPropertyName("action")]
    public CardAction? Action { get; set; }

    /// <summary>Other words for the same.</summary>
    [JsonPropertyName("synonyms")]
    public List<string>? Synonyms { get; set; }
}
