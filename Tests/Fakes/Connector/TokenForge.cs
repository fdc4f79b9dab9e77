using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LeadBot.Tests.Fakes.Connector;

/// <summary>Signs tokens as Azure Bot Service does, and as those who would like to be it.</summary>
internal sealed class TokenForge : IDisposable
{
    public const string Issuer = "https://api.botframework.com";

    private readonly RSA _rsa = RSA.Create(2048);

    public TokenForge(string keyId = "key-1", params string[] endorsements)
    {
        KeyId = keyId;
        Endorsements = endorsements is [] ? ["msteams", "webchat"] : endorsements;
    }

    public string KeyId { get; }

    public string[] Endorsements { get; }

    /// <summary>The public key, as a key set names it.</summary>
    public JsonObject Jwk(bool withEndorsements = true)
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
        };
        if (withEndorsements)
        {
            jwk["endorsements"] = new JsonArray([.. Endorsements.Select(name => JsonValue.Create(name))]);
        }

        return jwk;
    }

    public static JsonObject Claims(string audience, string serviceUrl, DateTimeOffset now) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = audience,
        ["serviceurl"] = serviceUrl,
        ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(59).ToUnixTimeSeconds(),
    };

    /// <summary><c>Bearer …</c>, signed with RS256 unless the algorithm says otherwise.</summary>
    public string Header(JsonObject claims, string algorithm = "RS256", string? keyId = null)
    {
        var head = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = keyId ?? KeyId };
        var signed = $"{Part(head)}.{Part(claims)}";
        return $"Bearer {signed}.{Base64Url.EncodeToString(Sign(algorithm, Encoding.ASCII.GetBytes(signed)))}";
    }

    public void Dispose() => _rsa.Dispose();

    private byte[] Sign(string algorithm, byte[] data) => algorithm switch
    {
        "none" => [0],
        // The classic forgery: the public key, which everybody has, as a shared secret.
        "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem()), data),
        "RS384" => _rsa.SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        "PS256" => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        _ => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
