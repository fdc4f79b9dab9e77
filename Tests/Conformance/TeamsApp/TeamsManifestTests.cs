using System.IO.Compression;
using System.Text.Json.Nodes;
using LeadBot.Bot.Commands.TeamsApp;
using LeadBot.Tests.EndToEnd;
using Microsoft.Extensions.Configuration;

namespace LeadBot.Tests.Conformance.TeamsApp;

/// <summary>The app package, checked by Microsoft's own schema.</summary>
public sealed class TeamsManifestTests
{
    private const string App = "0b0f3c8e-1111-4222-8333-944455556666";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_package_holds_a_manifest_that_fits_microsofts_schema_and_icons_of_the_right_size()
    {
        await using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "app.zip");

        var (exitCode, output, errors) = Run(file);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("Nora 1.0.0", output, StringComparison.Ordinal);
        await using var package = await ZipFile.OpenReadAsync(file, Ct);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], package.Entries.Select(entry => entry.FullName));
        var manifest = JsonNode.Parse(await ReadAsync(package, "manifest.json"))!;
        Assert.Equal(
            ("Nora", "Nora of Northlight Advisory", App, App, "https://chat.northlight.example/privacy", "#0b6b6b"),
            ((string?)manifest["name"]!["short"], (string?)manifest["name"]!["full"], (string?)manifest["id"], (string?)manifest["bots"]![0]!["botId"],
                (string?)manifest["developer"]!["privacyUrl"], (string?)manifest["accentColor"]));
        Assert.Equal("", await SchemaFaultsAsync(manifest.ToJsonString()));
        Assert.Equal(((192, 192), (32, 32)), (PngSize.Of(await ReadAsync(package, "color.png")), PngSize.Of(await ReadAsync(package, "outline.png"))));
    }

    [Fact]
    public async Task The_schema_is_really_asked() =>
        Assert.Contains("must NOT have more than 30 characters", await SchemaFaultsAsync(Filled().ToJsonString().Replace("\"Nora\"", $"\"{new string('N', 31)}\"", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Bots:default:Teams:AppId", "", "Bots:default:Teams:AppId is missing: a GUID")]
    [InlineData("Bots:default:Teams:AppId", "nora", "Bots:default:Teams:AppId is \"nora\". It must be a GUID")]
    [InlineData("Bots:default:Teams:App:TermsUrl", "", "Bots:default:Teams:App:TermsUrl is missing: an https address.")]
    [InlineData("Bots:default:Teams:App:Version", "1", "Bots:default:Teams:App:Version is \"1\". It must be three numbers")]
    [InlineData("Bots:default:Teams:App:Color", "teal", "Bots:default:Teams:App:Color is \"teal\". It must be a colour such as #0b6b6b.")]
    [InlineData("Bots:default:Teams:App:Name", "Nora of the Northlight Advisory", "Bots:default:Teams:App:Name has 31 characters; Teams takes at most 30.")]
    [InlineData("Bots:default:Name", "Nora of the Northlight Advisory", "Bots:default:Name has 31 characters; Teams takes at most 30.")]
    [InlineData("Bots:default:Teams:App:FullName", "Nora", "Bots:default:Teams:App:FullName says the same as Bots:default:Name")]
    [InlineData("PublicUrl", "http://localhost:3978", "PublicUrl is \"http://localhost:3978\". It must be an https address.")]
    public async Task What_teams_would_refuse_is_told_by_its_key_and_nothing_is_written(string key, string value, string fault)
    {
        await using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "app.zip");

        var (exitCode, _, errors) = Run(file, (key, value));

        Assert.Equal(1, exitCode);
        Assert.Contains(fault, errors, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_told()
    {
        var (exitCode, _, errors) = Run("/nowhere/app.zip");
        Assert.Equal(1, exitCode);
        Assert.StartsWith("/nowhere/app.zip cannot be written: ", errors, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output, string Errors) Run(string file, params (string Key, string Value)[] settings)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (TeamsManifestCommand.Run(file, "default", Settings(settings), output, errors), output.ToString(), errors.ToString());
    }

    private static JsonObject Filled()
    {
        var manifest = TeamsAppPackage.Template(TeamsAppPackage.Folder);
        Assert.Empty(TeamsAppManifest.Fill(manifest, new TeamsAppSettings(Settings(), "default")));
        return manifest;
    }

    private static IConfiguration Settings(params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["PublicUrl"] = "https://chat.northlight.example",
            ["Bots:default:Name"] = "Nora",
            ["Bots:default:Company"] = "Northlight Advisory",
            ["Bots:default:PrivacyUrl"] = "/privacy",
            ["Bots:default:Teams:AppId"] = App,
            ["Bots:default:Teams:App:TermsUrl"] = "https://www.northlight.example/terms",
        };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }

    private static async Task<string> SchemaFaultsAsync(string manifest)
    {
        using var npm = new NpmFolder("Conformance", "TeamsApp");
        await npm.InstallAsync(Ct);
        using var node = npm.Start("node", null, "check.mjs");
        var errors = node.StandardError.ReadToEndAsync(Ct);
        await node.StandardInput.WriteAsync(manifest.AsMemory(), Ct);
        node.StandardInput.Close();
        var faults = await node.StandardOutput.ReadToEndAsync(Ct);
        await node.WaitForExitAsync(Ct);
        Assert.True(node.ExitCode == 0, await errors);
        return faults.Trim();
    }

    private static async Task<byte[]> ReadAsync(ZipArchive package, string name)
    {
        await using var stream = await package.GetEntry(name)!.OpenAsync(Ct);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Ct);
        return bytes.ToArray();
    }
}
