namespace LeadBot.Leads.Consents;

/// <summary>Whether the visitor agreed to be contacted, with the words that say so.</summary>
public sealed record ConsentAnswer
{
    public static ConsentAnswer None { get; } = new() { State = ConsentState.None };

    public required ConsentState State { get; init; }

    public string? Quote { get; init; }

    public string? ActivityId { get; init; }

    public int? Offset { get; init; }

    /// <summary>Version of the question's approved text that the visitor answered.</summary>
    public string? TextVersion { get; init; }

    public DateTimeOffset? At { get; init; }
}
