using System.Text.Json;
using System.Text.Json.Serialization;

using LeadBot.Conversations.Inbox;

namespace LeadBot.Storage.Turns;

/// <summary>What was found in a text, as the inbox keeps it; null for nothing, which is nearly always.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<TextFlag>))]
internal sealed partial class FlagsJson : JsonSerializerContext
{
    public static string? Write(IReadOnlyList<TextFlag> flags) =>
        flags.Count == 0 ? null : JsonSerializer.Serialize([.. flags], Default.ListTextFlag);

    public static IReadOnlyList<TextFlag> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize(json, Default.ListTextFlag)!;
}
