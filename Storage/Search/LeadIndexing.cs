using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadBot.Storage.Search;

/// <summary>Runs the indexer behind the turns: soon after a change, and never more than a part of the time.</summary>
internal sealed partial class LeadIndexing(LeadIndexer indexer, LeadIndexHints hints, TimeProvider time, ILogger<LeadIndexing> log) : BackgroundService
{
    /// <summary>What is said in this time is indexed once.</summary>
    private static readonly TimeSpan s_gathering = TimeSpan.FromSeconds(1);

    /// <summary>Lines that changed no lead give no hint; they are found by looking.</summary>
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan s_afterFault = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var start = time.GetTimestamp();
                var isBehind = await indexer.PassAsync(stoppingToken);
                // At most a fifth of the time, and so too where there is always more: visitors wait for their turns, nobody waits for this.
                await Task.Delay(Longer(isBehind ? TimeSpan.Zero : s_gathering, 4 * time.GetElapsedTime(start)), time, stoppingToken);
                if (!isBehind)
                {
                    await WaitAsync(stoppingToken);
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(e); // the database is away; what is missing is found by the place
                await Task.Delay(s_afterFault, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task WaitAsync(CancellationToken ct)
    {
        try
        {
            await hints.WaitAsync().WaitAsync(s_look, time, ct);
        }
        catch (TimeoutException)
        {
            // nothing has changed a lead; lines may have come
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    [LoggerMessage(LogLevel.Warning, "The index of leads waits for the database")]
    private partial void LogFailure(Exception error);
}
