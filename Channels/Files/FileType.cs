using Microsoft.Net.Http.Headers;

namespace LeadBot.Channels.Files;

/// <summary>Media types as strangers state them.</summary>
internal static class FileType
{
    public const string Any = "application/octet-stream";

    /// <summary>The type is shown to others later, so it must at least be one.</summary>
    public static string Clean(string? type) =>
        MediaTypeHeaderValue.TryParse(type, out var parsed) && parsed.MediaType is { HasValue: true, Length: <= 127 } ? parsed.MediaType.ToString() : Any;

    /// <summary>Only the kind is known (<c>image/*</c>); the file itself says more.</summary>
    public static bool IsWild(string type) => type.EndsWith("/*", StringComparison.Ordinal);

    /// <summary>An error page, or something else than was announced, is no file of the sender.</summary>
    public static bool Agree(string announced, string actual) => announced == Any || actual == Any || Kind(announced) == Kind(actual);

    // "audio/ogg" and "audio/opus" are both sound; "application" and "text" both documents.
    private static string Kind(string type) => type.Split('/')[0].ToLowerInvariant() switch
    {
        "text" when !type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) => "application",
        var kind => kind,
    };
}
