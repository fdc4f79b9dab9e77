using System.Security.Cryptography;

namespace LeadBot.Storage.Blobs;

/// <summary>Names of files: 192 random bits, which are the right to read them.</summary>
internal static class BlobId
{
    private const int Bytes = 24;

    // Hexadecimal: a file system may not tell capital letters from small ones.
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Anything else never reaches the disk.</summary>
    public static bool Is(string id) => id.Length == 2 * Bytes && id.All(char.IsAsciiHexDigitLower);
}
