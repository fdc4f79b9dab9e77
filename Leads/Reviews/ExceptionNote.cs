namespace LeadBot.Leads.Reviews;

/// <summary>A typed note on what went differently in the conversation: unclear, sensitive, frustrated, parked.</summary>
public sealed record ExceptionNote(string Kind, string Note, DateTimeOffset At)
{
    public string? ActivityId { get; init; }

    /// <summary>Key of the owner who has to look at it; null where nobody in particular.</summary>
    public string? Owner { get; init; }

    /// <summary>By when.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
