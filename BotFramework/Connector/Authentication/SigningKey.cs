using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace LeadBot.BotFramework.Connector.Authentication;

/// <summary>A public RSA key of a key set (RFC 7517).</summary>
/// <param name="Endorsements">The channels for which its owner may speak; the Connector's own member.</param>
internal sealed record SigningKey(string Id, RSAParameters Parameters, IReadOnlyList<string> Endorsements)
{
    private const int ShortestModulus = 256; // 2,048 bits

    /// <returns>Null for a key that is none of ours to use: another kind, another use, or too short.</returns>
    public static SigningKey? Read(JsonElement key)
    {
        if (key.ValueKind != JsonValueKind.Object || Text("kty") != "RSA" || Text("use") is not (null or "sig")
            || Text("kid") is not { Length: > 0 } id || Number("n") is not { Length: >= ShortestModulus } modulus || Number("e") is not { Length: > 0 } exponent)
        {
            return null;
        }

        return new SigningKey(id, new RSAParameters { Modulus = modulus, Exponent = exponent }, Endorsements());

        string? Text(string name) => key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

        byte[]? Number(string name)
        {
            var text = Text(name);
            return text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
        }

        IReadOnlyList<string> Endorsements() =>
            key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
                : [];
    }
}
