using System.Diagnostics;
using System.IO.Compression;
using LeadBot.Tests.Architecture;

namespace LeadBot.Tests.Dashboard;

public sealed class DashboardBuildTests
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

    [Fact]
    public void The_first_page_costs_at_most_350_KB()
    {
        var built = Path.Combine(Repository.Root, "Bot", "wwwroot", "dashboard");
        string[] files = [Path.Combine(built, "index.html"), .. Directory.GetFiles(Path.Combine(built, "assets"))];

        Assert.InRange(files.Sum(GzippedBytes), 1, MostBytes);
    }

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
