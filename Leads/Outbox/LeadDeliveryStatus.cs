namespace LeadBot.Leads.Outbox;

/// <summary>The newest delivery of a lead to a destination.</summary>
/// <param name="Version">The lead's version that it carries.</param>
/// <param name="Attempts">Tries so far.</param>
/// <param name="Reason">What the last failed try said, or why it was parked or withdrawn.</param>
/// <param name="At">When it was delivered, parked or withdrawn; null while it waits.</param>
/// <param name="DueAt">When it is tried next; null where it is over.</param>
/// <param name="Fingerprint">Of what it carries.</param>
/// <param name="IsThere">The destination has some state of the lead, or may have one whose answer was lost.</param>
public sealed record LeadDeliveryStatus(
    string Destination, string LeadId, long Version, DeliveryState State, int Attempts, string? Reason, DateTimeOffset? At, DateTimeOffset? DueAt, string Fingerprint, bool IsThere);
