using LeadBot.Leads.Handoffs;

namespace LeadBot.Leads.Changes;

/// <summary>
/// The visitor wrote while a person owns the conversation. Their words stand in the journal already; the person hears of it, and where they
/// sit in a channel of their own the words go there too.
/// </summary>
/// <param name="RepConversationId">Our id of the person's thread or chat; null where they look at the visitor's conversation itself.</param>
/// <param name="Files">What came with the words, as the person opens it.</param>
public sealed record VisitorSpoke(string Bot, string HandoffId, string? RepConversationId, string Text, IReadOnlyList<SaidFile> Files) : ILeadChange;
