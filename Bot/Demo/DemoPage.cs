using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace LeadBot.Bot.Demo;

/// <summary>One page of the demo site, ready to send; the path is its address, <c>/services/ai</c>.</summary>
internal sealed record DemoPage(string Path, byte[] Html, byte[] Gzip, string ETag)
{
    public static DemoPage Of(string path, string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return new DemoPage(path, bytes, packed.ToArray(), $"W/\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
    }
}
