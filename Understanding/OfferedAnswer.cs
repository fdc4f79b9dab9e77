namespace LeadBot.Understanding;

/// <summary>Approved words that may be chosen, by id alone.</summary>
/// <param name="Id">Its id, unique among those offered for one message.</param>
/// <param name="Question">The question that it answers; for a clarifying question its own approved words.</param>
public sealed record OfferedAnswer(string Id, string Question);
