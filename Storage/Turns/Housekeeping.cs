using LeadBot.Storage.Writing;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadBot.Storage.Turns;

/// <summary>Forgets what was kept only to recognise repeats, a little at a time, behind everything else that is written.</summary>
internal sealed partial class Housekeeping(IWriter writer, TimeProvider time, ILogger<Housekeeping> log) : BackgroundService
{
    /// <summary>Longer than any channel repeats a delivery.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(10);
    private const int Slice = 200; // milliseconds of the one writer

    private const string ForgetInbox = """
        DELETE FROM inbox WHERE state = 'done' AND at < COALESCE(
            (SELECT at + 1 FROM inbox WHERE state = 'done' AND at < @before ORDER BY at LIMIT 1 OFFSET @slice - 1), @before)
        """;

    private const string ForgetTimers = """
        DELETE FROM timers WHERE id IN (SELECT id FROM timers WHERE state <> 'pending' AND due_at < @before ORDER BY due_at LIMIT @slice)
        """;

    public async Task SweepAsync(CancellationToken ct)
    {
        foreach (var sql in (string[])[ForgetInbox, ForgetTimers])
        {
            while (await ForgetAsync(sql, ct) >= Slice)
            {
                // More of it; other writes come in between.
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(e); // the database is away; the next round tries again
            }
        }
    }

    private Task<int> ForgetAsync(string sql, CancellationToken ct)
    {
        var before = (time.GetUtcNow() - Kept).ToUnixTimeMilliseconds();
        return writer.WriteAsync(session => session.Execute(sql, ("before", before), ("slice", (long)Slice)), WritePriority.Bulk, ct);
    }

    [LoggerMessage(LogLevel.Warning, "Housekeeping waits for the database")]
    private partial void LogFailure(Exception error);
}
