namespace LeadBot.Leads.Measurements.Facts;

/// <summary>What the event log says of one handoff.</summary>
/// <param name="Episode">With the conversation the handoff's key.</param>
/// <param name="OpenedAt">Null where the log holds no opening: then it is in no figure.</param>
/// <param name="Completed">Need, a way to reach the visitor and granted consent stood together when it opened.</param>
/// <param name="Waited">From opening to the first words of a person; where nobody wrote in the chat, to the first acceptance.</param>
public sealed record HandoffFacts(int Episode, DateTimeOffset? OpenedAt, bool Completed, bool Accepted, bool Declined, TimeSpan? Waited)
{
    /// <summary>Nobody took it in time.</summary>
    public bool Expired { get; init; }

    /// <summary>What whoever closed it last made of it; null where they did not say.</summary>
    public bool? IsGood { get; init; }

    /// <summary>Whether the visitor's unresolved question was answered; null where they did not say.</summary>
    public bool? QuestionAnswered { get; init; }
}
