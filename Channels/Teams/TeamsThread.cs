namespace LeadBot.Channels.Teams;

/// <summary>A thread or chat that the bot began.</summary>
/// <param name="ConversationId">Our id of it.</param>
/// <param name="ActivityId">Teams' id of its first message, where it gave one.</param>
public sealed record TeamsThread(string ConversationId, string? ActivityId);
