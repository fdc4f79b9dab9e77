using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadBot.Channels.WebChat.Tokens;

/// <summary>A token's JOSE header.</summary>
/// <param name="Critical">Extensions that a reader must understand. We understand none.</param>
internal sealed record TokenHeader(
    [property: JsonPropertyName("alg")] string? Algorithm,
    [property: JsonPropertyName("typ")] string? Type,
    [property: JsonPropertyName("kid")] string? KeyId,
    [property: JsonPropertyName("crit")] JsonElement? Critical = null);
