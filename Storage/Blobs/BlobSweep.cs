using Dapper;

using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadBot.Storage.Blobs;

/// <summary>Throws away files whose message never came: the visitor's upload was refused, or the process died in between.</summary>
internal sealed partial class BlobSweep(
    IWriter writer, IReader reader, BlobFolder folder, IOptions<BlobOptions> options, TimeProvider time, ILogger<BlobSweep> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    private const string Unsettled = """
        SELECT id AS Id,
            EXISTS (SELECT 1 FROM journal WHERE conversation_id = blobs.conversation_id AND body LIKE '%' || blobs.id || '%') AS Named
        FROM blobs WHERE state = 'new' AND at < @before ORDER BY at LIMIT 50
        """;

    // One that a message names is the turn's of that message, however long it waits.
    private const string Abandoned = """
        SELECT id AS Id, 0 AS Named FROM blobs
        WHERE state = 'coming' AND at < @before
            AND NOT EXISTS (SELECT 1 FROM journal WHERE conversation_id = blobs.conversation_id AND body LIKE '%' || blobs.id || '%')
        ORDER BY at LIMIT 50
        """;

    private const string Keep = "UPDATE blobs SET state = 'kept' WHERE id = @id";

    private const string Forget = "DELETE FROM blobs WHERE id = @id AND state IN ('new', 'coming')";

    /// <summary>Settles every file that is old enough.</summary>
    /// <returns>How many were thrown away.</returns>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        folder.DeleteUnfinished(options.Value.OrphanAge);
        return await SweepAsync(Unsettled, ct) + await SweepAsync(Abandoned, ct);
    }

    private async Task<int> SweepAsync(string which, CancellationToken ct)
    {
        var deleted = 0;
        while (await NextAsync(which, ct) is { Count: > 0 } batch)
        {
            foreach (var blob in batch)
            {
                if (blob.Named != 0)
                {
                    await writer.WriteAsync(session => session.Execute(Keep, ("id", blob.Id)), WritePriority.Bulk, ct);
                    continue;
                }

                // Bytes before the row: a kill in between leaves a row, which the next sweep finds.
                folder.Delete(blob.Id);
                await writer.WriteAsync(session => session.Execute(Forget, ("id", blob.Id)), WritePriority.Bulk, ct);
                deleted++;
            }
        }

        return deleted;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await SweepAsync(stoppingToken) is var deleted and > 0)
                {
                    LogSwept(logger, deleted);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(logger, e); // a full disk or a locked database; the next round tries again
            }
        }
    }

    private Task<List<Row>> NextAsync(string which, CancellationToken ct)
    {
        var before = (time.GetUtcNow() - options.Value.OrphanAge).ToUnixTimeMilliseconds();
        return reader.ReadAsync(
            async connection => (await connection.QueryAsync<Row>(new CommandDefinition(which, new { before }, cancellationToken: ct))).AsList(), ct);
    }

    [LoggerMessage(LogLevel.Information, "{Count} uploaded files were thrown away: no message names them")]
    private static partial void LogSwept(ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "Uploaded files could not be swept; the next round tries again")]
    private static partial void LogFailure(ILogger logger, Exception exception);

    private sealed class Row
    {
        public string Id { get; set; } = "";

        public long Named { get; set; }
    }
}
