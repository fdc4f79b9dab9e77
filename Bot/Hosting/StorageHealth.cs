using System.Data.Common;
using LeadBot.Storage.Reading;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeadBot.Bot.Hosting;

/// <summary>Ready means: the database answers.</summary>
internal sealed class StorageHealth(IReader reader) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await reader.ReadAsync(HasSchemaAsync, cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database has no schema.");
        }
        catch (Storage.StorageUnavailableException error)
        {
            return HealthCheckResult.Unhealthy("The database cannot be read.", error);
        }
    }

    // An open connection proves nothing: the file may be gone or damaged behind it.
    private static async Task<bool> HasSchemaAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM schema_migrations";
        return await command.ExecuteScalarAsync() is > 0L;
    }
}
