namespace LeadBot.Storage;

/// <summary>
/// The system's clock, which never goes back: should somebody set it back, time goes on from where it was until the process ends. A lane or
/// a timer that is due "now" would else wait for as long as the clock was set back.
/// </summary>
internal sealed class SteadyClock(TimeProvider clock) : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _last = clock.GetUtcNow();
    private long _lastStamp = clock.GetTimestamp();

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var stamp = clock.GetTimestamp();
            _last = now >= _last ? now : _last + clock.GetElapsedTime(_lastStamp, stamp);
            _lastStamp = stamp;
            return _last;
        }
    }

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
