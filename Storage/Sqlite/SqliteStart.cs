using LeadBot.Storage.Writing;

using Microsoft.Extensions.Hosting;

namespace LeadBot.Storage.Sqlite;

/// <summary>Takes the database for this server before anything else starts, and gives it back after everything else has stopped.</summary>
internal sealed class SqliteStart(SqliteDatabase database, IWriter writer) : IHostedService, IDisposable
{
    private SqliteServerLock? _lock;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!database.IsInMemory)
        {
            _lock = SqliteServerLock.Take(database.File);
        }

        database.EnsureReady();
        // A file that can be read but not written is found now, not with the first visitor.
        await writer.WriteAsync(
            static session => session.Execute("UPDATE schema_migrations SET applied_at = applied_at WHERE version = 1"),
            WritePriority.Turn,
            cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _lock?.Dispose();
}
