namespace LeadBot.Storage.Figures;

/// <summary>Where an event stands in the log and whose it is.</summary>
internal sealed record LoggedEvent(string Id, string Bot, string? ConversationId);
