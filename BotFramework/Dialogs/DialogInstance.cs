using System.Text.Json.Serialization;

namespace LeadBot.BotFramework.Dialogs;

/// <summary>A dialog on the stack, with what it remembers. See <see cref="DialogValues"/> for reading values after a restart.</summary>
public class DialogInstance
{
    [JsonPropertyName("id")]
    public string Id { get; set; } = "";

    [JsonPropertyName("state")]
    [JsonConverter(typeof(StateValuesConverter))]
    public IDictionary<string, object?> State { get; set; } = new StateValues();

    [JsonPropertyName("StackIndex")]
    public int? StackIndex { get; set; }

    [JsonPropertyName("Version")]
    public string? Version { get; set; }
}
