namespace LeadBot.Conversations.Journal;

/// <summary>One activity as it was written.</summary>
/// <param name="Sequence">Rises within the conversation; gaps are allowed.</param>
/// <param name="Speaker"><c>visitor</c>, <c>bot</c>, <c>rep</c> or <c>system</c>.</param>
/// <param name="At">Strictly rising within the conversation; equals the activity's timestamp.</param>
/// <param name="Body">The activity as JSON.</param>
public sealed record JournalEntry(
    long Sequence, string ActivityId, string Speaker, JournalAudience Audience, DateTimeOffset At, string Body);
