using LeadBot.Storage.Writing;

using Microsoft.Extensions.Hosting;

namespace LeadBot.Storage.Sqlite;

/// <summary>Takes the database for this server before anything else starts.</summary>
internal sealed class SqliteStart(SqliteDatabase database, IWriter writer) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        database.TakeForServer();
        database.EnsureReady();
        // A file that can be read but not written is found now, not with the first visitor.
        await writer.WriteAsync(
            static session => session.Execute("UPDATE schema_migrations SET applied_at = applied_at WHERE version = 1"),
            WritePriority.Turn,
            cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
