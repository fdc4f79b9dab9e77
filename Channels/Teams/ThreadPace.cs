using System.Threading.RateLimiting;

namespace LeadBot.Channels.Teams;

/// <summary>
/// How fast a bot may write to one thread of Teams: 7 messages a second, 60 in half a minute, 1,800 an hour. Who is faster waits, so
/// that Teams need not refuse it.
/// </summary>
internal sealed class ThreadPace : IDisposable
{
    private static readonly (int Permits, TimeSpan Window)[] s_limits =
        [(7, TimeSpan.FromSeconds(1)), (60, TimeSpan.FromSeconds(30)), (1_800, TimeSpan.FromHours(1))];

    private readonly PartitionedRateLimiter<string>[] _limits = [.. s_limits.Select(limit =>
        PartitionedRateLimiter.Create<string, string>(thread => RateLimitPartition.GetSlidingWindowLimiter(thread, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = limit.Permits,
            Window = limit.Window,
            SegmentsPerWindow = 10,
            QueueLimit = 100,
        })))];

    public async Task WaitAsync(string thread, CancellationToken ct)
    {
        foreach (var limit in _limits)
        {
            using var permit = await limit.AcquireAsync(thread, 1, ct);
        }
    }

    public void Dispose()
    {
        foreach (var limit in _limits)
        {
            limit.Dispose();
        }
    }
}
