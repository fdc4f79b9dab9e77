namespace LeadBot.Leads.Outbox;

/// <summary>The head of a lane (one lead, one destination), leased to this process.</summary>
/// <param name="News">What it tells: a first state, a later one, or that there will be no more.</param>
/// <param name="Fence">Only a settlement that names it is taken.</param>
/// <param name="Attempt">1 for the first.</param>
/// <param name="FirstTriedAt">When the first try began.</param>
public sealed record DeliveryItem(
    string Destination, string Bot, string LeadId, long Version, DeliveryNews News, long Fence, int Attempt, DateTimeOffset FirstTriedAt, DateTimeOffset QueuedAt,
    string Body);
