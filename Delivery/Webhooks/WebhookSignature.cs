using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LeadBot.Delivery.Webhooks;

/// <summary>Signatures of Standard Webhooks 1.0.0, scheme <c>v1</c>: HMAC-SHA256 over id, time and body.</summary>
internal static class WebhookSignature
{
    private const string Prefix = "whsec_";

    public static bool IsSecret(string secret) => TryKey(secret, out _);

    /// <summary>The header's value: a signature for each secret, with spaces between.</summary>
    /// <param name="id">Of the message, without a full stop.</param>
    /// <param name="timestamp">Of this try, in Unix seconds.</param>
    /// <param name="body">The very bytes that are sent.</param>
    public static string Sign(IEnumerable<string> secrets, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}."));
        var content = new byte[head.Length + body.Length];
        head.CopyTo(content, 0);
        body.CopyTo(content.AsSpan(head.Length));
        return string.Join(' ', secrets.Select(secret =>
            TryKey(secret, out var key) ? $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, content))}" : throw new ArgumentException("A secret is malformed.", nameof(secrets))));
    }

    private static bool TryKey(string secret, out byte[] key)
    {
        key = [];
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var buffer = new byte[secret.Length];
        if (!Convert.TryFromBase64String(secret[Prefix.Length..], buffer, out var length) || length is < 24 or > 64)
        {
            return false;
        }

        key = buffer[..length];
        return true;
    }
}
