namespace LeadBot.Leads.Handoffs;

/// <summary>A page of handoffs; filters that are null or empty do not filter.</summary>
/// <param name="Limit">Most handoffs of the answer.</param>
public sealed record HandoffQuery(string Bot, int Limit)
{
    public IReadOnlyCollection<HandoffState> States { get; init; } = [];

    public string? Owner { get; init; }

    public string? AcceptedBy { get; init; }

    /// <summary>Leaves out what this person accepted; what nobody accepted stays.</summary>
    public string? NotAcceptedBy { get; init; }

    /// <summary>Those that have waited longest first; otherwise the newest.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>Id of the last handoff of the page before.</summary>
    public string? After { get; init; }
}
