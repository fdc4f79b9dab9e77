using LeadBot.Conversations.Checks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeadBot.Bot.Hosting;

/// <summary>Which channels need somebody to look at them. The server is ready all the same: the others go on.</summary>
internal sealed class ChannelsHealth(IEnumerable<IChannelHealth> channels) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // What is wrong names settings and addresses; anybody may read this line, and the log says the rest.
        var parts = channels.SelectMany(channel => channel.Findings).Select(finding => finding.Part).ToList();
        return Task.FromResult(parts.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"{string.Join(", ", parts)}: see the log."));
    }
}
