using LeadBot.Leads.Measurements.Views;

namespace LeadBot.Bot.PageViews;

/// <summary>
/// Writes the counted page views every few seconds in one go, and the rest at an orderly stop: by then the web server takes no more. A process that is
/// killed loses the views of these seconds, nothing else.
/// </summary>
internal sealed partial class PageViewFlush(PageViewCounter counter, TimeProvider time, ILogger<PageViewFlush> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await FlushAsync(stoppingToken);
        }
    }

    private async Task FlushAsync(CancellationToken ct)
    {
        try
        {
            await counter.FlushAsync(ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogFailure(e); // the counts are kept; the next round tries again
        }
    }

    [LoggerMessage(LogLevel.Warning, "Page views wait for the database")]
    private partial void LogFailure(Exception error);
}
