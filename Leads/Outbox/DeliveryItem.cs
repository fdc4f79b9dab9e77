namespace LeadBot.Leads.Outbox;

/// <summary>The head of a lane (one lead, one destination), leased to this process.</summary>
/// <param name="IsUpdate">The destination has an earlier state of the lead.</param>
/// <param name="Fence">Only a settlement that names it is taken.</param>
/// <param name="Attempt">1 for the first.</param>
/// <param name="FirstTriedAt">When the first try began.</param>
public sealed record DeliveryItem(
    string Destination, string Bot, string LeadId, long Version, bool IsUpdate, long Fence, int Attempt, DateTimeOffset FirstTriedAt, DateTimeOffset QueuedAt,
    string Body);
