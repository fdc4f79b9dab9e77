using LeadBot.Storage;

namespace LeadBot.Bot.Settings;

/// <summary>Puts the stored settings in force before the first request, and follows what other processes and editors of the files change.</summary>
internal sealed partial class SettingsWatch(LiveSettings live, TimeProvider time, ILogger<SettingsWatch> log) : BackgroundService
{
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromSeconds(5);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await live.RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var files = live.Stored.Files.OnChange(() => _ = TakeFilesAsync(stoppingToken));
        using var timer = new PeriodicTimer(s_lookEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await live.RefreshAsync(stoppingToken);
            }
            catch (StorageUnavailableException error)
            {
                LogUnread(error.Message); // the settings in force stay
            }
        }
    }

    private async Task TakeFilesAsync(CancellationToken ct)
    {
        try
        {
            await live.TakeFilesAsync(ct);
        }
        catch (OperationCanceledException)
        {
            // LeadBot stops.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The stored settings cannot be read at the moment; those in force stay. {Why}")]
    private partial void LogUnread(string why);
}
