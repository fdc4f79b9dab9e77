using System.Buffers.Binary;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>
/// Ids of rows that only their index has to tell apart: version 7 of RFC 9562 like all others, but not from the kernel's random numbers, a call
/// of which costs the writer's thread more than the insert.
/// </summary>
internal static class RowId
{
    public static string New(IWriteSession session)
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.Shared.NextBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (session.Now << 16) | 0x7000L | (uint)Random.Shared.Next(0x1000));
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
