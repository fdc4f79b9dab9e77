using System.Diagnostics;
using LeadBot.Tests.Architecture;

[assembly: AssemblyFixture(typeof(LeadBot.Tests.Conformance.DirectLine.DirectLineClient))]

namespace LeadBot.Tests.Conformance.DirectLine;

/// <summary>The real client from npm, installed once from the lock file, and driven by <c>conformance.mjs</c>.</summary>
public sealed class DirectLineClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Folder = Path.Combine(Repository.Root, "Tests", "Conformance", "DirectLine");

    private readonly SemaphoreSlim _gate = new(1);
    private bool _installed;

    /// <summary>Runs a scenario. What it asks for (<c>ask WHAT</c>) is done to the server before it goes on.</summary>
    public async Task RunAsync(string scenario, Uri server, Func<string, Task> ask)
    {
        await InstallAsync();
        using var node = Start("node", "conformance.mjs", scenario, server.GetLeftPart(UriPartial.Authority));
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            while (await node.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                if (line.StartsWith("ask ", StringComparison.Ordinal))
                {
                    await ask(line["ask ".Length..]);
                    await node.StandardInput.WriteLineAsync("done");
                }
            }

            await node.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!node.HasExited)
            {
                node.Kill(entireProcessTree: true);
            }
        }

        Assert.True(node.ExitCode == 0, $"The real client, scenario \"{scenario}\":\n{await errors}");
    }

    public void Dispose() => _gate.Dispose();

    private async Task InstallAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            // npm leaves this file when it is done; an older one is from another lock file.
            var done = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
            if (!_installed && (!done.Exists || done.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))))
            {
                using var npm = Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci", "--no-audit", "--no-fund");
                var output = npm.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
                var errors = await npm.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
                await npm.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.True(npm.ExitCode == 0, $"npm ci failed in {Folder}:\n{errors}\n{await output}");
            }

            _installed = true;
        }
        finally
        {
            _gate.Release();
        }
    }

    private static Process Start(string program, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new InvalidOperationException($"These tests drive the real Direct Line client, which needs Node.js 20 or later with npm; {program} was not found on PATH.", error);
        }
    }
}
