namespace LeadBot.Understanding.Llm;

/// <summary>
/// Lets no message wait for an endpoint that fails anyway: after some failures in a row nothing is asked for a while, then one message
/// tries while all others go on without.
/// </summary>
internal sealed class LlmBreaker(int breakAfter, TimeSpan breakFor, TimeProvider time)
{
    private static readonly TimeSpan MostWait = TimeSpan.FromHours(1);
    private readonly Lock _lock = new();
    private int _failures;
    private bool _isOpen;
    private bool _isTrying;
    private long _openedAt;
    private TimeSpan _openFor;

    /// <summary>False while nothing may be asked. After true, one of the three below must be called.</summary>
    /// <param name="isTrial">True for the one call that finds out whether the endpoint is back.</param>
    public bool TryEnter(out bool isTrial)
    {
        lock (_lock)
        {
            isTrial = _isOpen && !_isTrying && time.GetElapsedTime(_openedAt) >= _openFor;
            _isTrying |= isTrial;
            return isTrial || !_isOpen;
        }
    }

    /// <returns>True where this closed the breaker. A late answer to a call from before the break says nothing of now.</returns>
    public bool Succeeded(bool isTrial)
    {
        lock (_lock)
        {
            _isTrying = _isTrying && !isTrial;
            _isOpen = _isOpen && !isTrial;
            _failures = 0;
            return isTrial;
        }
    }

    /// <param name="retryAfter">When the server said to come back: nothing is asked before. At most an hour.</param>
    /// <returns>For how long nothing is asked, where this opened the breaker; else null.</returns>
    public TimeSpan? Failed(bool isTrial, TimeSpan? retryAfter)
    {
        lock (_lock)
        {
            _isTrying = _isTrying && !isTrial;
            if (!isTrial && retryAfter is null && (_isOpen || ++_failures < breakAfter))
            {
                return null;
            }

            var wait = TimeSpan.FromTicks(Math.Min(Math.Max(retryAfter?.Ticks ?? breakFor.Ticks, TimeSpan.TicksPerSecond), MostWait.Ticks));
            if (_isOpen && !isTrial && _openFor - time.GetElapsedTime(_openedAt) >= wait)
            {
                return null; // it is away for longer already
            }

            _isOpen = true;
            _openedAt = time.GetTimestamp();
            _openFor = wait;
            _failures = 0;
            return wait;
        }
    }

    /// <summary>The call was given up by us: it says nothing of the endpoint.</summary>
    public void Abandoned(bool isTrial)
    {
        lock (_lock)
        {
            _isTrying = _isTrying && !isTrial;
        }
    }
}
