using LeadBot.Conversations.Journal;

namespace LeadBot.Conversations.Turns;

/// <summary>A journal row of a turn.</summary>
/// <param name="Body">As <see cref="ActivityBody.WithoutTimestamp"/> made it.</param>
/// <param name="Ordinal">Its place among the turn's rows, from 1.</param>
/// <param name="Replaces">It takes the place of the row with the same activity id, and its timestamp.</param>
public sealed record JournalWrite(string ActivityId, string Body, JournalAudience Audience, int Ordinal, bool Replaces);
