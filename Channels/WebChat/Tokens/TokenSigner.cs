using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LeadBot.Channels.WebChat.Tokens;

/// <summary>
/// Tokens as signed JSON (RFC 7519) with HMAC-SHA256, the only algorithm that is written or accepted: the header chooses a key
/// of ours, never a method.
/// </summary>
internal sealed class TokenSigner(IDirectLineKeys keys, TimeProvider time)
{
    public const string Issuer = "leadbot";
    private const string Algorithm = "HS256";
    private const int MaxLength = 8192;

    /// <summary>How far the clock of another node of ours may be ahead.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    public async ValueTask<string> SignAsync(DirectLineToken token, CancellationToken ct)
    {
        var key = await keys.CurrentAsync(ct);
        var header = Encode(new TokenHeader(Algorithm, "JWT", key.Id), TokenJson.Default.TokenHeader);
        var issued = token.IssuedAt.ToUnixTimeSeconds();
        var claims = Encode(
            new TokenClaims(
                token.Bot, token.Conversation, token.User, token.UserName, token.Origins, Issuer, Audience(token.Purpose),
                issued, issued, token.Expires.ToUnixTimeSeconds()),
            TokenJson.Default.TokenClaims);
        var signed = $"{header}.{claims}";
        return $"{signed}.{Base64Url.EncodeToString(Signature(key, signed))}";
    }

    /// <summary>Never throws for what a client sent.</summary>
    public async ValueTask<TokenReading> ReadAsync(string text, TokenPurpose purpose, CancellationToken ct)
    {
        if (text.Length > MaxLength
            || text.Split('.') is not [var header, var claims, var signature]
            || Decode(header, TokenJson.Default.TokenHeader) is not { Algorithm: Algorithm, Type: "JWT", KeyId: { } id, Critical: null }
            || await keys.FindAsync(id, ct) is not { } key
            || !IsSignedBy(key, $"{header}.{claims}", signature))
        {
            return TokenReading.Unknown.Instance;
        }

        return Decode(claims, TokenJson.Default.TokenClaims) is { Issuer: Issuer } read && read.Audience == Audience(purpose)
            ? Judge(read, purpose)
            : TokenReading.Unknown.Instance;
    }

    private TokenReading Judge(TokenClaims claims, TokenPurpose purpose)
    {
        var now = time.GetUtcNow();
        var token = new DirectLineToken(claims.Bot, claims.Conversation, claims.User, claims.UserName, claims.Site, purpose)
        {
            IssuedAt = DateTimeOffset.FromUnixTimeSeconds(claims.IssuedAt),
            Expires = DateTimeOffset.FromUnixTimeSeconds(claims.Expires),
        };
        if (now + Skew < DateTimeOffset.FromUnixTimeSeconds(claims.NotBefore))
        {
            return TokenReading.Unknown.Instance;
        }

        return now < token.Expires ? new TokenReading.Valid(token) : new TokenReading.Expired(token);
    }

    private static string Audience(TokenPurpose purpose) => purpose switch
    {
        TokenPurpose.Stream => "directline/stream",
        TokenPurpose.Resume => "directline/resume",
        _ => "directline",
    };

    private static byte[] Signature(DirectLineKey key, string signed) => HMACSHA256.HashData(key.Secret, Encoding.ASCII.GetBytes(signed));

    private static bool IsSignedBy(DirectLineKey key, string signed, string signature) =>
        DecodeBytes(signature) is { } bytes && CryptographicOperations.FixedTimeEquals(bytes, Signature(key, signed));

    private static string Encode<T>(T value, JsonTypeInfo<T> info) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value, info));

    private static T? Decode<T>(string part, JsonTypeInfo<T> info)
        where T : class
    {
        try
        {
            return DecodeBytes(part) is { } bytes ? JsonSerializer.Deserialize(bytes, info) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? DecodeBytes(string part) => Base64Url.IsValid(part) ? Base64Url.DecodeFromChars(part) : null;
}
