namespace LeadBot.Conversations.Timers;

/// <summary>A timer that is due.</summary>
/// <param name="Last">The newest activity of the visitor, as the journal holds it: who they are and where. Null where none ever came.</param>
public sealed record DueTimer(string Id, string Bot, string ConversationId, string Channel, string Kind, string Guard, DateTimeOffset DueAt, string? Last);
