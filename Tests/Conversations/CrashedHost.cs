using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace LeadBot.Tests.Conversations;

/// <summary>The child process of the crash test: asked in lines, and killed.</summary>
internal sealed class CrashedHost : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> _asked = new();
    private readonly TaskCompletionSource<bool> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private readonly StreamWriter _requests;
    private readonly SemaphoreSlim _input = new(1); // never disposed: who waits for it would wait for ever, and who holds it would fail to let go
    private int _number;
    private volatile bool _isGone;

    public CrashedHost(string database)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LeadBot.CrashHost.dll"), database])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _requests = _process.StandardInput;
        Errors = _process.StandardError.ReadToEndAsync();
        _ = ReadAsync(_process.StandardOutput);
    }

    public Task<string> Errors { get; }

    /// <summary>False where it was killed before it was ready.</summary>
    public Task<bool> ReadyAsync() => _ready.Task.WaitAsync(s_patience);

    /// <summary>Null where the process died before it answered.</summary>
    public async Task<string?> AskAsync(string request)
    {
        var number = Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[number] = answer;
        await _input.WaitAsync();
        try
        {
            await _requests.WriteLineAsync($"{number} {request}");
            await _requests.FlushAsync();
        }
        catch (IOException)
        {
            answer.TrySetResult(null);
        }
        finally
        {
            _input.Release();
        }

        if (_isGone)
        {
            answer.TrySetResult(null); // asked after the others were told
        }

        return await answer.Task;
    }

    /// <summary>SIGKILL: no handler, no flush, nothing.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(s_patience);
    }

    /// <summary>Closes its input, whereupon it stops in order.</summary>
    public async Task<int> StopAsync()
    {
        _requests.Close();
        await _process.WaitForExitAsync().WaitAsync(s_patience);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    // What the process has said may be read after it was disposed, which forgets its streams.
    private async Task ReadAsync(StreamReader answers)
    {
        while (await answers.ReadLineAsync() is { } line)
        {
            if (line == "ready")
            {
                _ready.TrySetResult(true);
            }
            else if (line.Split(' ', 2) is [var number, var answer] && _asked.TryRemove(number, out var asked))
            {
                asked.TrySetResult(answer);
            }
        }

        _isGone = true;
        _ready.TrySetResult(false);
        foreach (var asked in _asked.Values)
        {
            asked.TrySetResult(null);
        }
    }
}
