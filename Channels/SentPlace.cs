using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Channels;

/// <summary>A place that somebody sent: words for people, and the Bot Framework's own entity for programs.</summary>
internal sealed record SentPlace(double Latitude, double Longitude, string? Name, string? Street)
{
    public string Words => string.Join(
        ", ", new[] { Name, Street, Latitude.ToString(CultureInfo.InvariantCulture), Longitude.ToString(CultureInfo.InvariantCulture) }.Where(part => !string.IsNullOrWhiteSpace(part)));

    public Entity Entity => new("Place")
    {
        Properties = new Dictionary<string, JsonElement>
        {
            ["geo"] = JsonElement.Parse(new JsonObject { ["type"] = "GeoCoordinates", ["latitude"] = Latitude, ["longitude"] = Longitude }.ToJsonString()),
            ["name"] = JsonElement.Parse(JsonValue.Create(Name ?? Street ?? "").ToJsonString()),
        },
    };
}
