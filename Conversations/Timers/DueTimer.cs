namespace LeadBot.Conversations.Timers;

/// <summary>A timer that is due.</summary>
/// <param name="Last">The newest activity that came in, as the journal holds it: who the visitor is and where. Null where none ever did.</param>
public sealed record DueTimer(string Id, string Bot, string ConversationId, string Channel, string Kind, string Guard, DateTimeOffset DueAt, string? Last);
