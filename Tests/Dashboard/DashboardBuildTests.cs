using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using LeadBot.Tests.Architecture;

namespace LeadBot.Tests.Dashboard;

public sealed partial class DashboardBuildTests
{
    private const int MostBytes = 350 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The TypeScript tests, the types of the pages, and whether they were generated from the openapi.json that is checked in.</summary>
    [Theory]
    [InlineData("test")]
    [InlineData("check")]
    public async Task The_checks_of_the_pages_themselves_pass(string script)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        using var npm = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["run", "--silent", script])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "Dashboard"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var errors = npm.StandardError.ReadToEndAsync(limit.Token);
            var output = await npm.StandardOutput.ReadToEndAsync(limit.Token);
            await npm.WaitForExitAsync(limit.Token);

            Assert.True(npm.ExitCode == 0, output + await errors);
        }
        finally
        {
            if (!npm.HasExited)
            {
                npm.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>The page and all that it names; the chunks of other places are loaded by who goes there.</summary>
    [Fact]
    public void The_first_page_costs_at_most_350_KB()
    {
        var built = Path.Combine(Repository.Root, "Bot", "wwwroot", "dashboard");
        var page = Path.Combine(built, "index.html");
        var named = Asset().Matches(File.ReadAllText(page)).Select(match => Path.Combine(built, "assets", match.Groups[1].Value)).ToList();

        Assert.Contains(named, file => file.EndsWith(".js", StringComparison.Ordinal));
        Assert.Contains(named, file => file.EndsWith(".css", StringComparison.Ordinal));
        Assert.InRange(GzippedBytes(page) + named.Sum(GzippedBytes), 1, MostBytes);
    }

    [GeneratedRegex("\"/dashboard/assets/([^\"]+)\"")]
    private static partial Regex Asset();

    private static long GzippedBytes(string file)
    {
        using var gzipped = new MemoryStream();
        using (var gzip = new GZipStream(gzipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(file));
        }

        return gzipped.Length;
    }
}
