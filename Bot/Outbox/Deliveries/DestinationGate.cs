using System.Threading.RateLimiting;
using LeadBot.Leads.Outbox;

namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>
/// How much may go to one destination now. After some failures in a row it is broken: left alone for a while, then tried with a single delivery, again
/// and again until that succeeds.
/// </summary>
internal sealed class DestinationGate : IDisposable
{
    private const int AtOnce = 4;
    private const int Burst = 20;

    private static readonly TimeSpan s_longestBreak = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly TokenBucketRateLimiter _pace;
    private readonly TimeProvider _time;
    private int _underWay;
    private int _failures;
    private int _breaks;
    private DateTimeOffset _closedUntil;
    private bool _isPaused;

    public DestinationGate(int perMinute, bool isBroken, TimeProvider time)
    {
        (PerMinute, IsBroken, _time) = (perMinute, isBroken, time);
        _pace = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Min(Burst, perMinute),
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            AutoReplenishment = true,
            QueueLimit = 0,
        });
    }

    public int PerMinute { get; }

    public bool IsBroken { get; private set; }

    /// <summary>How many may begin.</summary>
    public int Room()
    {
        lock (_lock)
        {
            if (_isPaused || _time.GetUtcNow() < _closedUntil)
            {
                return 0;
            }

            return IsBroken ? Math.Max(0, 1 - _underWay) : (int)Math.Min(AtOnce - _underWay, _pace.GetStatistics()!.CurrentAvailablePermits);
        }
    }

    public void Begin()
    {
        lock (_lock)
        {
            _underWay++;
            _pace.AttemptAcquire().Dispose();
        }
    }

    public void End()
    {
        lock (_lock)
        {
            _underWay--;
        }
    }

    /// <returns>True where it was broken until now.</returns>
    public bool Succeed()
    {
        lock (_lock)
        {
            var wasBroken = IsBroken;
            (IsBroken, _failures, _breaks, _closedUntil) = (false, 0, 0, default);
            return wasBroken;
        }
    }

    /// <returns>True where this failure broke it.</returns>
    public bool Fail(DeliveryPace pace)
    {
        lock (_lock)
        {
            _failures++;
            if (!IsBroken && _failures < pace.BreakAfter)
            {
                return false;
            }

            var wait = pace.BreakFor * Math.Pow(2, Math.Min(_breaks++, 10));
            _closedUntil = _time.GetUtcNow() + (wait < s_longestBreak ? wait : s_longestBreak);
            var isNew = !IsBroken;
            IsBroken = true;
            return isNew;
        }
    }

    /// <summary>The receiver asks to be left alone.</summary>
    public void Rest(TimeSpan wait)
    {
        lock (_lock)
        {
            var until = _time.GetUtcNow() + wait;
            _closedUntil = until > _closedUntil ? until : _closedUntil;
        }
    }

    /// <summary>Nothing more goes until a person resumes it.</summary>
    /// <returns>False where it was paused already: of several deliveries under way one tells.</returns>
    public bool Pause()
    {
        lock (_lock)
        {
            return !_isPaused && (_isPaused = true);
        }
    }

    /// <summary>A person says that it works again.</summary>
    public void Resume()
    {
        lock (_lock)
        {
            _isPaused = false;
            Succeed();
        }
    }

    public void Dispose() => _pace.Dispose();
}
