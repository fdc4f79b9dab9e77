using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadBot.BotFramework.Schema;

public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string? type = null) => Type = type;

    public string? Type { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
