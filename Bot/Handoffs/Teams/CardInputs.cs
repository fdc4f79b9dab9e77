using LeadBot.Leads.Handoffs;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>What a person has typed and chosen on a card.</summary>
internal sealed record CardInputs(string? Reason, HandoffVerdict Verdict);
