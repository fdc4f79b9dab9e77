using System.Diagnostics;
using LeadBot.Tests.Architecture;

namespace LeadBot.Tests.Conformance;

/// <summary>A folder with a lock file of npm: programs of other makers that tests run against, installed once and kept.</summary>
internal sealed class NpmFolder(params string[] path) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private bool _installed;

    public string Path { get; } = System.IO.Path.Combine([Repository.Root, "Tests", .. path]);

    public async Task InstallAsync(CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            // npm leaves this file when it is done; an older one is from another lock file.
            var done = new FileInfo(System.IO.Path.Combine(Path, "node_modules", ".package-lock.json"));
            if (!_installed && (!done.Exists || done.LastWriteTimeUtc < File.GetLastWriteTimeUtc(System.IO.Path.Combine(Path, "package-lock.json"))))
            {
                using var npm = Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", null, "ci", "--no-audit", "--no-fund");
                var output = npm.StandardOutput.ReadToEndAsync(ct);
                var errors = await npm.StandardError.ReadToEndAsync(ct);
                await npm.WaitForExitAsync(ct);
                Assert.True(npm.ExitCode == 0, $"npm ci failed in {Path}:\n{errors}\n{await output}");
            }

            _installed = true;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Starts a program in the folder; what it says is read by the caller.</summary>
    public Process Start(string program, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new InvalidOperationException($"These tests drive real clients, which need Node.js 20 or later with npm; {program} was not found on PATH.", error);
        }
    }

    public void Dispose() => _gate.Dispose();
}
