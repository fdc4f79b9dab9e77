namespace LeadBot.Leads;

/// <summary>One step in a lead's life: a status set by a person, an outcome decided by the rules, or another change in words.</summary>
public sealed record HistoryEntry
{
    public required DateTimeOffset At { get; init; }

    /// <summary><c>bot</c>, or the name of the person.</summary>
    public required string By { get; init; }

    public LeadStatus? Status { get; init; }

    public Outcome? Outcome { get; init; }

    /// <summary>The reason of a lost lead, or what else changed.</summary>
    public string? Note { get; init; }
}
