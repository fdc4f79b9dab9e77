using System.Collections.Concurrent;

namespace LeadBot.Tests.Channels.WebChat.Stream;

/// <summary>A clock whose timers run out when a test says so.</summary>
internal sealed class TimerClock : TimeProvider
{
    private readonly ConcurrentDictionary<Timer, TimeSpan> _timers = [];

    public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        _timers[timer] = dueTime;
        return timer;
    }

    /// <summary>Waits for a timer of that length and lets it run out.</summary>
    public async Task FireAsync(TimeSpan due) =>
        (await Until.ThereAsync(() => Take(due), TestContext.Current.CancellationToken)).Fire();

    private Timer? Take(TimeSpan due)
    {
        foreach (var (timer, length) in _timers)
        {
            if (length == due && _timers.TryRemove(timer, out _))
            {
                return timer;
            }
        }

        return null;
    }

    private sealed class Timer(TimerClock clock, TimerCallback callback, object? state) : ITimer
    {
        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock._timers[this] = dueTime;
            return true;
        }

        public void Dispose() => clock._timers.TryRemove(this, out _);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
