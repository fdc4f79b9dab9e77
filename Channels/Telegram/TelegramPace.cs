using System.Threading.RateLimiting;

namespace LeadBot.Channels.Telegram;

/// <summary>How fast a bot may write: about 1 message a second and chat, 20 a minute and group, 30 a second in all. Who is faster waits.</summary>
internal sealed class TelegramPace : IDisposable
{
    private readonly PartitionedRateLimiter<(string Bot, long Chat)> _limits = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<(string Bot, long Chat), (string, long)>(to => RateLimitPartition.GetTokenBucketLimiter(to, key => new TokenBucketRateLimiterOptions
        {
            // A few lines at once are no flood; groups have negative ids.
            TokenLimit = 3,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(key.Item2 < 0 ? 3 : 1),
            QueueLimit = 1_000,
        })),
        PartitionedRateLimiter.Create<(string Bot, long Chat), string>(to => RateLimitPartition.GetTokenBucketLimiter(to.Bot, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 30,
            TokensPerPeriod = 3,
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
            QueueLimit = 10_000,
        })));

    public async Task WaitAsync(string bot, long chat, CancellationToken ct)
    {
        using var permit = await _limits.AcquireAsync((bot, chat), 1, ct);
    }

    public void Dispose() => _limits.Dispose();
}
