using System.Buffers.Binary;

namespace LeadBot.Bot.Commands.TeamsApp;

/// <summary>How large a picture is, as its first bytes say.</summary>
internal static class PngSize
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    /// <returns>Null for what is no PNG.</returns>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> file) => file.Length >= 24 && file.StartsWith(Signature) && file[12..16].SequenceEqual("IHDR"u8)
        ? (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
        : null;
}
