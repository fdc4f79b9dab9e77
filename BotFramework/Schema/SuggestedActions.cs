using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadBot.BotFramework.Schema;

/// <summary>Buttons that stand beside the last message and vanish with the answer.</summary>
public class SuggestedActions
{
    /// <summary>Ids of the users who see the buttons; everybody when empty.</summary>
    public IList<string>? To { get; set; }

    public IList<CardAction>? Actions { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
