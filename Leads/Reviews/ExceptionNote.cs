namespace LeadBot.Leads.Reviews;

/// <summary>A typed note on what went differently in the conversation: unclear, sensitive, frustrated, parked.</summary>
public sealed record ExceptionNote(string Kind, string Note, DateTimeOffset At)
{
    public string? ActivityId { get; init; }
}
