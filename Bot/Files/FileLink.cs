namespace LeadBot.Bot.Files;

/// <summary>One file of the conversation of one handoff.</summary>
internal sealed record FileLink(string Bot, string HandoffId, string FileId);
