namespace LeadBot.Storage.Writing;

/// <summary>The turn that a change belongs to, or nothing outside a turn.</summary>
/// <param name="ConversationId">The turn's conversation.</param>
/// <param name="CausedBy">Id of the activity that caused the turn.</param>
/// <param name="Ordinal">Counts the changes of one turn from 0, so that a repeated turn cannot append an event twice.</param>
public readonly record struct ChangeContext(string? ConversationId, string? CausedBy, int Ordinal);
