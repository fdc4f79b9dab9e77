namespace LeadBot.Conversations.Outbox;

/// <summary>One piece of a message that the channel takes in several.</summary>
/// <param name="Ordinal">From 0.</param>
/// <param name="ChannelActivityId">The channel's id of it, where it gives one.</param>
public sealed record SentPart(int Ordinal, string? ChannelActivityId);
