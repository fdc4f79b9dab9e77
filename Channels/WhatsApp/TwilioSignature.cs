using System.Security.Cryptography;
using System.Text;

namespace LeadBot.Channels.WhatsApp;

/// <summary>
/// Twilio's <c>X-Twilio-Signature</c>: HMAC-SHA1 by the account's token over the address that stands in Twilio's console and the sorted
/// parameters of the form; for a JSON body over the address alone, which then carries the body's SHA-256 (Twilio, "Security").
/// </summary>
public static class TwilioSignature
{
    private const string BodyHash = "bodySHA256";

    /// <param name="address">The whole public address with its query, as Twilio was told it.</param>
    /// <param name="form">The parameters of a form, repeated names each with their value; null for a body that is no form.</param>
    /// <param name="body">The raw body, looked at where there is no form.</param>
    public static bool IsValid(string token, string address, IEnumerable<KeyValuePair<string, string>>? form, ReadOnlySpan<byte> body, string? signature)
    {
        if (string.IsNullOrEmpty(signature) || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return false;
        }

        if (form is null && !IsBody(uri, body))
        {
            return false;
        }

        var parameters = form is null ? "" : Sorted(form);
        var given = Encoding.UTF8.GetBytes(signature);
        var isRight = false;

        // Twilio's own back ends differ in whether they sign the port. Both are computed, whichever is right.
        foreach (var variant in Variants(address, uri))
        {
            isRight |= CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Compute(token, variant + parameters)));
        }

        return isRight;
    }

    /// <summary>What Twilio would send for this text.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "Twilio signs so; HMAC-SHA1 is not broken.")]
    internal static string Compute(string token, string signed) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(signed)));

    private static string Sorted(IEnumerable<KeyValuePair<string, string>> form)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in form.Distinct().OrderBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal))
        {
            text.Append(name).Append(value);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Variants(string address, Uri uri)
    {
        // A fragment is for Twilio's own connection and is not signed.
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var whole = hash < 0 ? address : address[..hash];
        yield return whole;
        var scheme = whole.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = whole.IndexOfAny(['/', '?'], scheme);
        var authority = end < 0 ? whole[scheme..] : whole[scheme..end];
        var rest = end < 0 ? "" : whole[end..];
        var colon = authority.LastIndexOf(':');
        var hasPort = colon > authority.LastIndexOf('@') && colon > authority.LastIndexOf(']');
        var host = hasPort ? authority[..colon] : authority;
        yield return whole[..scheme] + host + rest;
        yield return $"{whole[..scheme]}{host}:{uri.Port}{rest}";
    }

    private static bool IsBody(Uri uri, ReadOnlySpan<byte> body)
    {
        var hash = uri.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair is [BodyHash, _]).Select(pair => pair[1]).FirstOrDefault();
        return hash is not null && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Uri.UnescapeDataString(hash).ToLowerInvariant()), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(body))));
    }
}
