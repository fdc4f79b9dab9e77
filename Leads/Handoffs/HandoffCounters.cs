namespace LeadBot.Leads.Handoffs;

/// <summary>Handoffs that are not over, as one person sees them.</summary>
/// <param name="Waiting">Nobody has accepted them yet.</param>
/// <param name="Mine">That person accepted them.</param>
/// <param name="Others">Somebody else accepted them.</param>
public sealed record HandoffCounters(long Waiting, long Mine, long Others);
