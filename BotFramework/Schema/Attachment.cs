using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadBot.BotFramework.Schema;

public class Attachment
{
    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    /// <summary>A card or other payload; see <see cref="PayloadConverter"/> for what can be written.</summary>
    [JsonConverter(typeof(PayloadConverter))]
    public object? Content { get; set; }

    public string? Name { get; set; }

    public string? ThumbnailUrl { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
