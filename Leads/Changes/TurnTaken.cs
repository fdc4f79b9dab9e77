namespace LeadBot.Leads.Changes;

/// <summary>A member was chosen by round robin.</summary>
public sealed record TurnTaken(string Owner, string Person, DateTimeOffset At) : ILeadChange;
