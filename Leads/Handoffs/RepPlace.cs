namespace LeadBot.Leads.Handoffs;

/// <summary>Where a handoff's owner sees it and speaks about it.</summary>
/// <param name="ConversationId">Our id of the owner's thread or chat.</param>
/// <param name="CardId">The channel's id of the card there; null until one was sent.</param>
public sealed record RepPlace(string ConversationId, string? CardId);
