using System.Globalization;

namespace LeadBot.Channels.Files;

/// <summary>A name for a file that came without one: what it is, so that a computer opens it and a person knows what to expect.</summary>
internal static class SentFileName
{
    private static readonly Dictionary<string, string> s_endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/jpeg"] = "jpg",
        ["image/png"] = "png",
        ["image/webp"] = "webp",
        ["image/gif"] = "gif",
        ["audio/ogg"] = "ogg",
        ["audio/mpeg"] = "mp3",
        ["audio/mp4"] = "m4a",
        ["audio/aac"] = "aac",
        ["audio/amr"] = "amr",
        ["video/mp4"] = "mp4",
        ["video/3gpp"] = "3gp",
        ["application/pdf"] = "pdf",
        ["text/plain"] = "txt",
        ["text/csv"] = "csv",
        ["text/vcard"] = "vcf",
        ["application/msword"] = "doc",
        ["application/vnd.ms-excel"] = "xls",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = "docx",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = "xlsx",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = "pptx",
    };

    /// <param name="type">Its media type, parameters or not.</param>
    /// <param name="number">Its place among several; null where there is one.</param>
    public static string Of(string type, int? number)
    {
        var plain = type.Split(';')[0].Trim();
        var kind = plain.Split('/')[0].ToLowerInvariant() switch { "image" => "image", "audio" => "audio", "video" => "video", _ => "document" };
        var place = number is > 1 ? string.Create(CultureInfo.InvariantCulture, $" {number}") : "";
        return s_endings.TryGetValue(plain, out var ending) ? $"{kind}{place}.{ending}" : $"{kind}{place}";
    }
}
