using LeadBot.Leads.Audit;

namespace LeadBot.Leads.Outbox;

/// <summary>What people see of deliveries, and what they may do about them.</summary>
public interface IDeliveries
{
    /// <summary>The newest delivery of a lead to each destination that it was ever queued for.</summary>
    Task<IReadOnlyList<LeadDeliveryStatus>> OfLeadAsync(string bot, string leadId, CancellationToken ct);

    /// <summary>Leads that were given up, each with its newest version, the newest first.</summary>
    /// <param name="before">Only those that were parked before.</param>
    Task<IReadOnlyList<LeadDeliveryStatus>> ParkedAsync(string bot, string destination, DateTimeOffset? before, int limit, CancellationToken ct);

    Task<IReadOnlyList<DestinationLoad>> LoadAsync(string bot, CancellationToken ct);

    /// <summary>Sends again what was given up, with its audit; of a lead only the newest version.</summary>
    /// <param name="leadId">Only this lead's; null for all.</param>
    /// <returns>How many leads.</returns>
    Task<int> ReplayAsync(string bot, string destination, string? leadId, AuditEntry audit, CancellationToken ct);
}
