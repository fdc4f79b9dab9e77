namespace LeadBot.Leads.Changes;

/// <summary>The bot tells a person something in their own thread or chat.</summary>
public sealed record RepTold(string Bot, string RepConversationId, string Text) : ILeadChange;
