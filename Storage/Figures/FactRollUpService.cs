using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadBot.Storage.Figures;

/// <summary>Keeps the facts near the log, so that whoever asks for a figure waits for seconds of events and not for weeks of them.</summary>
internal sealed partial class FactRollUpService(FactRollUp facts, TimeProvider time, ILogger<FactRollUpService> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await facts.CatchUpAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(e); // the database is away; the next round goes on from where this one stopped
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Figures wait for the database")]
    private partial void LogFailure(Exception error);
}
