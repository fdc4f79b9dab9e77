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
            return await reader.ReadAsync(connection => Task.FromResult(connection.State == System.Data.ConnectionState.Open), cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database connection is closed.");
        }
        catch (Storage.StorageUnavailableException error)
        {
            return HealthCheckResult.Unhealthy("The database cannot be read.", error);
        }
    }
}
