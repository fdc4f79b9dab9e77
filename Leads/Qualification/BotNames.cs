namespace LeadBot.Leads.Qualification;

/// <summary>The bots that the settings name, in their order.</summary>
public sealed record BotNames(IReadOnlyList<string> All);
