using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadBot.Bot.Hosting;

namespace LeadBot.Bot.Commands.TeamsApp;

/// <summary>The zip that Teams installs: the manifest and the two icons that it names.</summary>
internal static class TeamsAppPackage
{
    private const string Manifest = "manifest.json";

    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true };

    // Packages of the same settings are the same, byte for byte.
    private static readonly DateTimeOffset s_date = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Where the template and the icons lie beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "manifest");

    public static JsonObject Template(string folder) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, Manifest)))!.AsObject();

    /// <exception cref="SetupException">An icon is no PNG of the size that Teams wants.</exception>
    public static void Write(Stream zip, JsonObject manifest, string folder)
    {
        var color = Icon(folder, (string)manifest["icons"]!["color"]!, 192);
        var outline = Icon(folder, (string)manifest["icons"]!["outline"]!, 32);
        using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, Manifest, Encoding.UTF8.GetBytes(manifest.ToJsonString(s_readable)));
        Add(archive, color.Name, color.Bytes);
        Add(archive, outline.Name, outline.Bytes);
    }

    private static (string Name, byte[] Bytes) Icon(string folder, string name, int side)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, name));
        return PngSize.Of(bytes) is { } size && size == (side, side)
            ? (name, bytes)
            : throw new SetupException($"{Path.Combine(folder, name)} must be a PNG of {side} × {side} pixels.");
    }

    private static void Add(ZipArchive archive, string name, byte[] bytes)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = s_date;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
