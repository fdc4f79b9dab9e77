using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

[assembly: AssemblyFixture(typeof(LeadBot.Tests.Conformance.Playground.TeamsPlayground))]

namespace LeadBot.Tests.Conformance.Playground;

/// <summary>
/// The Microsoft 365 Agents Playground of npm, one process for the whole run: Teams, with Mia as the one who sits before it. It knows one bot,
/// so a relay stands between it and the server of the test that has it.
/// </summary>
public sealed class TeamsPlayground : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly NpmFolder _npm = new("Conformance", "Playground");
    private readonly SemaphoreSlim _turn = new(1);
    private readonly HttpClient _http = new();
    private WebApplication? _relay;
    private Process? _process;

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Where the bot is; asked anew for each activity, since a server that was killed comes back elsewhere.</summary>
    internal Func<Uri>? Bot { get; set; }

    /// <summary>Waits until no other test has it, and gives it to this one.</summary>
    internal async Task<PlaygroundRep> EnterAsync(Func<Uri> bot, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            await StartAsync(ct);
            Bot = bot;
            return await PlaygroundRep.ArriveAsync(this, ct);
        }
        catch
        {
            Leave();
            throw;
        }
    }

    internal void Leave()
    {
        Bot = null;
        _turn.Release();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        if (_relay is not null)
        {
            await _relay.DisposeAsync();
        }

        _http.Dispose();
        _turn.Dispose();
        _npm.Dispose();
    }

    private async Task StartAsync(CancellationToken ct)
    {
        if (_process is not null)
        {
            return;
        }

        await _npm.InstallAsync(ct);
        (_relay, var relay) = await Fakes.FakeServer.StartAsync(app => app.Map("/api/messages", (Delegate)RelayAsync), ct);
        var port = FreePort();
        Address = $"http://127.0.0.1:{port}";
        var folder = Directory.CreateTempSubdirectory("leadbot-playground-").FullName;
        var process = _npm.Start(
            "node",
            new Dictionary<string, string>
            {
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(_npm.Path, "playground.yml"),
                ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(folder, "playground.log"),
            },
            "-r", Path.Combine(_npm.Path, "local.cjs"), Path.Combine(_npm.Path, "node_modules", "@microsoft", "m365agentsplayground", "cli.js"),
            "start", "-e", $"{relay}/api/messages", "-c", "msteams", "-p", $"{port}", "--service-url", $"{Address}/_connector", "--disable-telemetry");
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new StringBuilder();
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The Playground ended:\n{said}"));
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        await ready.Task.WaitAsync(s_patience, ct);

        void Hear(string? line)
        {
            lock (said)
            {
                said.AppendLine(line);
            }

            if (line?.Contains("Listening on", StringComparison.Ordinal) == true)
            {
                // Where its port is taken it silently takes another one.
                _ = line.Contains($"{port}", StringComparison.Ordinal) ? ready.TrySetResult() : ready.TrySetException(new InvalidOperationException(line));
            }
        }
    }

    private async Task<IResult> RelayAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || Bot is not { } bot)
        {
            return Results.Ok(); // it looks whether anybody is there
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        using var content = new ByteArrayContent(body.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", http.Request.ContentType);
        try
        {
            using var answer = await _http.PostAsync(new Uri(bot(), "/api/messages"), content, http.RequestAborted);
            return Results.Text(await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.ToString(), statusCode: (int)answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            return Results.StatusCode(StatusCodes.Status502BadGateway);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
