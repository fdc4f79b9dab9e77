using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadBot.BotFramework.Schema;

/// <summary>What an activity talks about. Members other than <c>type</c> stand in <see cref="Properties"/>.</summary>
public class Entity
{
    public Entity()
    {
    }

    public Entity(string? type = null) => Type = type;

    public string? Type { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
