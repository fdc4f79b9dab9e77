using LeadBot.BotFramework.Schema;

namespace LeadBot.Conversations.Invokes;

/// <summary>A verified invoke.</summary>
/// <param name="ConversationId">Our id of the conversation in which it was made.</param>
/// <param name="DedupeKey">The channel's own key of this delivery; null where it has none.</param>
public sealed record InboundInvoke(string Bot, string Channel, string ConversationId, Activity Activity, string? DedupeKey);
