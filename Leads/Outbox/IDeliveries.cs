using LeadBot.Leads.Audit;

namespace LeadBot.Leads.Outbox;

/// <summary>What people see of deliveries, and what they may do about them.</summary>
public interface IDeliveries
{
    /// <summary>The newest delivery of a lead to each destination that it was ever queued for.</summary>
    Task<IReadOnlyList<LeadDeliveryStatus>> OfLeadAsync(string bot, string leadId, CancellationToken ct);

    /// <summary>Parked deliveries, the newest first.</summary>
    /// <param name="before">Only those that were parked before.</param>
    Task<IReadOnlyList<LeadDeliveryStatus>> ParkedAsync(string bot, string destination, DateTimeOffset? before, int limit, CancellationToken ct);

    Task<IReadOnlyList<DestinationLoad>> LoadAsync(string bot, CancellationToken ct);

    /// <summary>Sends parked deliveries again, with their audit.</summary>
    /// <param name="leadId">Only this lead's; null for all.</param>
    /// <returns>How many.</returns>
    Task<int> ReplayAsync(string bot, string destination, string? leadId, AuditEntry audit, CancellationToken ct);
}
