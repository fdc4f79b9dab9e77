using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace LeadBot.Tests.EndToEnd;

/// <summary>LeadBot as a process of its own, which can be killed as a power cut would.</summary>
internal sealed partial class ChildServer : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildServer(Process process) => _process = process;

    public Uri Address { get; private set; } = null!;

    public Process Process => _process;

    /// <summary>Everything that it has printed.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts a server and waits until it says that it is ready.</summary>
    public static async Task<ChildServer> StartAsync(string database, CancellationToken ct, params string[] settings)
    {
        var server = Launch(["--urls=http://127.0.0.1:0", $"--Storage:Sqlite:Path={database}", .. settings]);
        try
        {
            server.Address = await server._ready.Task.WaitAsync(TimeSpan.FromMinutes(2), ct);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Starts LeadBot where it is expected to refuse, and waits for its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(CancellationToken ct, params string[] args)
    {
        using var server = Launch(args);
        await server._process.WaitForExitAsync(ct).WaitAsync(TimeSpan.FromMinutes(2), ct);
        return (server._process.ExitCode, server.Output);
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private static ChildServer Launch(string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(), // it must not matter where one starts it from
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "LeadBot.Bot.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        var process = new Process { StartInfo = start };
        var server = new ChildServer(process);
        process.OutputDataReceived += (_, line) => server.Read(line.Data);
        process.ErrorDataReceived += (_, line) => server.Read(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => server._ready.TrySetException(new InvalidOperationException("LeadBot did not start:\n" + server.Output));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return server;
    }

    private void Read(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (line is not null && Ready().Match(line) is { Success: true } found)
        {
            _ready.TrySetResult(new Uri(found.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"LeadBot is ready\. Demo site: (http://[^/]+)/")]
    private static partial Regex Ready();
}
