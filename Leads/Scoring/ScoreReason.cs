namespace LeadBot.Leads.Scoring;

/// <summary>One rule that fired, and what it gave.</summary>
public sealed record ScoreReason(string Rule, int Points);
