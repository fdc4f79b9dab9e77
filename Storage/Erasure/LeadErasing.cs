using LeadBot.Leads.Erasure;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadBot.Storage.Erasure;

/// <summary>Erases deleted leads once their grace is over, also what a process before this one was asked to.</summary>
internal sealed partial class LeadErasing(ILeadEraser eraser, TimeProvider time, ILogger<LeadErasing> log) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        do
        {
            try
            {
                if (await eraser.EraseDueAsync(stoppingToken) is var erased and > 0)
                {
                    LogErased(erased);
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(e); // the database is away; the next round tries again
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "{Count} deleted leads were erased")]
    private partial void LogErased(int count);

    [LoggerMessage(LogLevel.Warning, "Deleted leads could not be erased; the next round tries again")]
    private partial void LogFailure(Exception error);
}
