using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LeadBot.BotFramework.Connector.Authentication;

/// <summary>A signed token (RFC 7515 and 7519) as it was sent. Nothing in it is true before <see cref="IsSignedBy"/>.</summary>
internal sealed class JsonWebToken
{
    private const int LongestToken = 16 * 1024;

    private readonly byte[] _signed;
    private readonly byte[] _signature;
    private readonly JsonElement _claims;

    private JsonWebToken(JsonElement header, JsonElement claims, byte[] signed, byte[] signature)
    {
        (_claims, _signed, _signature) = (claims, signed, signature);
        Algorithm = Text(header, "alg");
        KeyId = Text(header, "kid");
        // "crit" names what a reader must understand, and we understand nothing beyond the standard.
        IsCritical = header.TryGetProperty("crit", out _);
    }

    public string? Algorithm { get; }

    public string? KeyId { get; }

    public bool IsCritical { get; }

    public string? Issuer => Text(_claims, AuthenticationConstants.IssuerClaim);

    /// <summary>Null also where the token is for several: those are none of ours.</summary>
    public string? Audience => Text(_claims, AuthenticationConstants.AudienceClaim);

    public string? ServiceUrl => Text(_claims, AuthenticationConstants.ServiceUrlClaim);

    public DateTimeOffset? NotBefore => Time("nbf");

    public DateTimeOffset? Expires => Time("exp");

    /// <returns>Null for what is no such token.</returns>
    public static JsonWebToken? Parse(string text)
    {
        if (text.Length > LongestToken || text.Split('.') is not [{ Length: > 0 } head, { Length: > 0 } body, { Length: > 0 } signature])
        {
            return null;
        }

        try
        {
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(head));
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(body));
            return header.RootElement.ValueKind == JsonValueKind.Object && claims.RootElement.ValueKind == JsonValueKind.Object
                ? new JsonWebToken(
                    header.RootElement.Clone(),
                    claims.RootElement.Clone(),
                    Encoding.ASCII.GetBytes(text, 0, head.Length + 1 + body.Length),
                    Base64Url.DecodeFromChars(signature))
                : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the key's owner signed it, by the algorithms that the Connector uses. "none" and shared secrets are no signature.</summary>
    public bool IsSignedBy(SigningKey key)
    {
        if (Algorithm switch
        {
            "RS256" => HashAlgorithmName.SHA256,
            "RS384" => HashAlgorithmName.SHA384,
            "RS512" => HashAlgorithmName.SHA512,
            _ => (HashAlgorithmName?)null,
        } is not { } hash)
        {
            return false;
        }

        using var rsa = RSA.Create(key.Parameters);
        return rsa.VerifyData(_signed, _signature, hash, RSASignaturePadding.Pkcs1);
    }

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private DateTimeOffset? Time(string name) =>
        _claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds)
            && seconds is > 0 and < 253_402_300_800
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;
}
