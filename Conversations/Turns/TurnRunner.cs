using System.Collections.Concurrent;
using System.Threading.Channels;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadBot.Conversations.Turns;

/// <summary>
/// Runs turns: those that accepting has claimed at once, those that the database says are due. So many at a time, and in a
/// conversation one after the other, which the leases hold across processes.
/// </summary>
internal sealed partial class TurnRunner(
    ITurnQueue queue, TurnProcessor processor, TurnLeases leases, IOptions<TurnOptions> options, TimeProvider time, ILogger<TurnRunner> log)
    : IHostedService, ITurnStarter, IDisposable
{
    private const int FindAtOnce = 100;

    private readonly Channel<Work> _work = Channel.CreateUnbounded<Work>();
    private readonly ConcurrentDictionary<string, bool> _found = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _noMore = new(); // stop claiming
    private readonly CancellationTokenSource _giveUp = new(); // stop waiting for what runs
    private Task _workers = Task.CompletedTask;
    private Task _loops = Task.CompletedTask;
    private volatile bool _isRunning;
    private readonly Lock _stopGate = new();
    private Task? _stop;
    private bool _isDisposed;

    public bool HasRoom => _isRunning && _work.Reader.Count < 4 * options.Value.Concurrency;

    public void Start(ClaimedTurn turn)
    {
        leases.Add(turn);
        if (!_work.Writer.TryWrite(new Work(turn.ConversationId, turn)))
        {
            leases.Remove(turn); // stopped in this moment; the next start takes it back
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await queue.RecoverAsync(cancellationToken);
        _workers = Task.WhenAll(Enumerable.Range(0, options.Value.Concurrency).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        _loops = Task.WhenAll(
            Task.Run(() => LoopAsync(options.Value.PollInterval, FindDueAsync), CancellationToken.None),
            Task.Run(() => LoopAsync(options.Value.Lease / 3, leases.RenewAsync), CancellationToken.None));
        _isRunning = true;
    }

    /// <summary>A host may be stopped by two at once, the second after it was disposed: both wait for the one stop.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_stopGate)
        {
            return _stop ??= StopOnceAsync(cancellationToken);
        }
    }

    /// <summary>A start that failed further on disposes what it has started without stopping it.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return; // registered under two names, it is disposed under both
        }

        _noMore.Cancel();
        _work.Writer.TryComplete();
        _noMore.Dispose();
        _giveUp.Dispose();
    }

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        _isRunning = false;
        await _noMore.CancelAsync();
        _work.Writer.TryComplete();
        await _loops.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _workers.WaitAsync(options.Value.Drain, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _giveUp.CancelAsync();
        await _workers.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task WorkAsync()
    {
        await foreach (var work in _work.Reader.ReadAllAsync(CancellationToken.None))
        {
            _found.TryRemove(work.ConversationId, out _);
            try
            {
                var turn = work.Turn ?? await ClaimAsync(work.ConversationId);
                while (turn is not null && await processor.RunAsync(turn, _giveUp.Token))
                {
                    turn = await ClaimAsync(work.ConversationId);
                }
            }
            catch (Exception e)
            {
                LogFailure(e); // claiming failed: the database is away, and polling asks again
            }
        }
    }

    private async Task<ClaimedTurn?> ClaimAsync(string conversation)
    {
        if (_noMore.IsCancellationRequested)
        {
            return null;
        }

        var turn = await queue.ClaimAsync(conversation, _noMore.Token);
        if (turn is not null)
        {
            leases.Add(turn);
        }

        return turn;
    }

    private async Task FindDueAsync(CancellationToken ct)
    {
        if (!HasRoom)
        {
            return;
        }

        foreach (var conversation in await queue.FindDueAsync(FindAtOnce, ct))
        {
            if (_found.TryAdd(conversation, true))
            {
                _work.Writer.TryWrite(new Work(conversation, null));
            }
        }
    }

    private async Task LoopAsync(TimeSpan interval, Func<CancellationToken, Task> action)
    {
        var ct = _noMore.Token; // outlives its source
        using var timer = new PeriodicTimer(interval, time);
        do
        {
            try
            {
                await action(ct);
            }
            catch (Exception) when (ct.IsCancellationRequested)
            {
                return; // cancelled, or the database went first
            }
            catch (Exception e)
            {
                LogFailure(e); // the database is away; the next round tries again
            }
        }
        while (await NextAsync(timer, ct));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Turns wait for the database")]
    private partial void LogFailure(Exception error);

    private readonly record struct Work(string ConversationId, ClaimedTurn? Turn);
}
