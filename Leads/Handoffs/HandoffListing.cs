namespace LeadBot.Leads.Handoffs;

/// <param name="Lead">Whom it is about; null where the conversation had given no lead yet.</param>
public sealed record HandoffListing(Handoff Handoff, Lead? Lead);
