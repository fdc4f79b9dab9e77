using LeadBot.Leads.Measurements;

namespace LeadBot.Understanding.Llm;

/// <summary>
/// How many tokens each bot has used today (UTC). What was used before this process started is taken from the event log, where there is
/// one; what other processes use at the same time is not seen, so the limit holds per process from then on.
/// </summary>
internal sealed class LlmSpending(TimeProvider time, IUnderstandingFigures? figures = null)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Account> _accounts = [];

    /// <summary>Sets tokens aside for one call.</summary>
    /// <returns>
    /// Not granted where the bot would use more than its limit; then nothing is set aside. First is the first call of the day that is refused.
    /// </returns>
    public async ValueTask<(bool IsGranted, bool IsFirst)> ReserveAsync(string bot, long tokens, long limit, CancellationToken ct)
    {
        var today = Today;
        if (!IsKnown(bot, today))
        {
            var used = figures is null ? 0 : await figures.TokensAsync(bot, new DateTimeOffset(today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), ct);
            lock (_lock)
            {
                if (!IsKnown(bot, today))
                {
                    _accounts[bot] = new Account(today) { Used = used };
                }
            }
        }

        lock (_lock)
        {
            var account = _accounts[bot];
            if (account.Used + tokens > limit)
            {
                var isFirst = !account.IsTold;
                account.IsTold = true;
                return (false, isFirst);
            }

            account.Used += tokens;
            return (true, false);
        }
    }

    /// <summary>Puts what was really used in place of what was set aside.</summary>
    public void Settle(string bot, long reserved, long used)
    {
        lock (_lock)
        {
            if (_accounts.TryGetValue(bot, out var account) && account.Day == Today)
            {
                account.Used = Math.Max(0, account.Used - reserved + used);
            }
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private bool IsKnown(string bot, DateOnly day)
    {
        lock (_lock)
        {
            return _accounts.TryGetValue(bot, out var account) && account.Day == day;
        }
    }

    private sealed class Account(DateOnly day)
    {
        public DateOnly Day => day;

        public long Used { get; set; }

        public bool IsTold { get; set; }
    }
}
