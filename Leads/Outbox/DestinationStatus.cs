namespace LeadBot.Leads.Outbox;

/// <summary>How a destination fares, kept over restarts.</summary>
/// <param name="Since">When it was first seen in the settings: leads that were last changed before are not sent to it.</param>
public sealed record DestinationStatus(string Name, DateTimeOffset Since)
{
    public DestinationHealth Health { get; init; } = DestinationHealth.Working;

    /// <summary>Why it is paused or broken.</summary>
    public string? Reason { get; init; }

    /// <summary>Since when it is paused or broken.</summary>
    public DateTimeOffset? HealthAt { get; init; }

    /// <summary>Who paused it; null where LeadBot did.</summary>
    public string? By { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    public string? LastError { get; init; }

    public DateTimeOffset? LastErrorAt { get; init; }
}
