using System.Text.RegularExpressions;

namespace LeadBot.Channels.Files;

/// <summary>Addresses of stored files, as they stand in activities.</summary>
public static partial class FileAddress
{
    /// <summary>Stands in front of the id, wherever the server is.</summary>
    public const string Path = "/v3/directline/attachments/";

    /// <param name="publicUrl">Our address on the outside; empty gives one that only our own pages can read.</param>
    public static string Of(string? publicUrl, string id) => (publicUrl ?? "").TrimEnd('/') + Path + id;

    /// <summary>The stored file's id, or null where the address is none of ours.</summary>
    public static string? IdOf(string? url) => url is not null && Ours().Match(url) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex($"{Path}([0-9a-f]{{48}})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ours();
}
