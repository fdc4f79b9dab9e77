namespace LeadBot.Leads.Handoffs;

/// <summary>Whom a handoff has passed by.</summary>
/// <param name="Owners">Keys of owners whose time ran out; none is asked twice.</param>
/// <param name="People">Who said that it is not theirs, or took it and stayed silent; round robin leaves them out.</param>
public sealed record HandoffPassed(IReadOnlyList<string> Owners, IReadOnlyList<string> People)
{
    public static HandoffPassed Nobody { get; } = new([], []);
}
