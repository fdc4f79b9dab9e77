namespace LeadBot.Leads;

/// <summary>Captured leads of one bot, in all and by status.</summary>
public sealed record LeadCounters(long Total, long New, long Contacted, long Qualified, long Converted, long Lost);
