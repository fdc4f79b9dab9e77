using Microsoft.Net.Http.Headers;

namespace LeadBot.Channels.Files;

/// <summary>Names of files that strangers send.</summary>
public static class FileName
{
    private const int MaxLength = 255;
    private const string None = "file";

    /// <summary>The name in a Content-Disposition header: <c>filename*</c> before <c>filename</c>, which browsers write in raw UTF-8.</summary>
    public static string? From(ContentDispositionHeaderValue disposition) =>
        disposition.FileNameStar is { HasValue: true } star ? star.ToString()
        : disposition.FileName.HasValue ? HeaderUtilities.UnescapeAsQuotedString(disposition.FileName).ToString()
            .Replace("%22", "\"", StringComparison.Ordinal) // how browsers escape a quote
        : null;

    /// <summary>Without folders and control letters, never empty.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(letter => !char.IsControl(letter))).Trim();
        return clean switch
        {
            "" or "." or ".." => None,
            { Length: > MaxLength } => clean[..MaxLength],
            _ => clean,
        };
    }
}
