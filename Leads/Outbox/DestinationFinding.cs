namespace LeadBot.Leads.Outbox;

/// <summary>One line of what a look at a destination has found.</summary>
/// <param name="IsWell">False where something has to be done.</param>
/// <param name="Text">Where something has to be done, the setting's key and what to do. Never a secret.</param>
public sealed record DestinationFinding(bool IsWell, string Text);
