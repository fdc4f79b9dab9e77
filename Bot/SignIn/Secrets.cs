using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LeadBot.Bot.SignIn;

/// <summary>Random tokens, and the hashes under which they are kept. A token is too long to guess, so one fast hash is enough.</summary>
internal static class Secrets
{
    /// <returns>256 random bits as 43 letters that are safe in an address.</returns>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(HashBytes(token));

    public static byte[] HashBytes(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
