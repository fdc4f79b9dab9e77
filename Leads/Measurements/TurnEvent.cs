namespace LeadBot.Leads.Measurements;

/// <summary>One event of the log that a turn has written.</summary>
/// <param name="Kind">One of <see cref="EventKinds"/>.</param>
/// <param name="CausedBy">Id of the activity whose turn it was.</param>
/// <param name="Body">JSON as its kind says, or null.</param>
public sealed record TurnEvent(string Kind, string CausedBy, string? Body);
