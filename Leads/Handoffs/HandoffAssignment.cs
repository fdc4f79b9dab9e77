namespace LeadBot.Leads.Handoffs;

/// <summary>Who is asked to take a handoff, why, and until when.</summary>
/// <param name="Person">The member whose turn it is; null where the whole team is asked.</param>
/// <param name="Because">Why this person, or why nobody in particular.</param>
/// <param name="At">When they were asked.</param>
/// <param name="From">From when on they are there: <paramref name="At"/>, or when the owner opens.</param>
/// <param name="RemindAt">When they are reminded, once.</param>
/// <param name="AnswerBy">The deadline: then the fallback is asked, or the handoff expires.</param>
public sealed record HandoffAssignment(
    string? Person, IReadOnlyList<string> Because, DateTimeOffset At, DateTimeOffset From, DateTimeOffset RemindAt, DateTimeOffset AnswerBy)
{
    public DateTimeOffset? RemindedAt { get; init; }
}
