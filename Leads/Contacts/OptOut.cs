namespace LeadBot.Leads.Contacts;

/// <summary>The visitor is not to be written to.</summary>
public sealed record OptOut(OptOutReason Reason, DateTimeOffset At);
