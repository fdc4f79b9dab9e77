using System.Text.Json.Nodes;

namespace LeadBot.Tests.Conformance.Playground;

/// <summary>A card in a thread of the Playground.</summary>
internal sealed record PlaygroundCard(string Thread, string MessageId, JsonObject Content)
{
    /// <summary>The handoff of the first button that has one; it stays the same while the buttons change.</summary>
    public string HandoffId => Find(Content) ?? throw new InvalidOperationException($"No button of a handoff: {Content.ToJsonString()}");

    public string Words => Content.ToJsonString();

    private static string? Find(JsonNode? node) => node switch
    {
        JsonObject map => (string?)map["handoffId"] ?? map.Select(member => Find(member.Value)).FirstOrDefault(found => found is not null),
        JsonArray list => list.Select(Find).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
