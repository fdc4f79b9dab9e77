using System.Text.Json.Serialization;

namespace LeadBot.Channels.WebChat.Tokens;

/// <summary>A token's payload. Web Chat reads <c>user</c> and takes it for the visitor's id; times are Unix seconds.</summary>
internal sealed record TokenClaims(
    [property: JsonPropertyName("bot")] string Bot,
    [property: JsonPropertyName("conv")] string Conversation,
    [property: JsonPropertyName("user")] string User,
    [property: JsonPropertyName("name")] string? UserName,
    [property: JsonPropertyName("site")] IReadOnlyList<string> Site,
    [property: JsonPropertyName("iss")] string Issuer,
    [property: JsonPropertyName("aud")] string Audience,
    [property: JsonPropertyName("iat")] long IssuedAt,
    [property: JsonPropertyName("nbf")] long NotBefore,
    [property: JsonPropertyName("exp")] long Expires);
