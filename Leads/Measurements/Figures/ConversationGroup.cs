namespace LeadBot.Leads.Measurements.Figures;

/// <summary>Conversations that are alike in all that is counted, and how many there are.</summary>
/// <param name="Day">The day on which they started.</param>
public sealed record ConversationGroup(
    DateOnly Day, string Channel, string Page, bool Captured, bool Qualified, bool Accepted, bool Completed, bool Excepted, long Count);
