[assembly: AssemblyFixture(typeof(LeadBot.Tests.Conformance.DirectLine.DirectLineClient))]

namespace LeadBot.Tests.Conformance.DirectLine;

/// <summary>The real client from npm, installed once from the lock file, and driven by <c>conformance.mjs</c>.</summary>
public sealed class DirectLineClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly NpmFolder _npm = new("Conformance", "DirectLine");

    /// <summary>Runs a scenario. What it asks for (<c>ask WHAT</c>) is done to the server before it goes on.</summary>
    public async Task RunAsync(string scenario, Uri server, Func<string, Task> ask)
    {
        await _npm.InstallAsync(TestContext.Current.CancellationToken);
        using var node = _npm.Start("node", null, "conformance.mjs", scenario, server.GetLeftPart(UriPartial.Authority));
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

    public void Dispose() => _npm.Dispose();
}
