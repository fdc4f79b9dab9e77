namespace LeadBot.Leads.Outbox;

/// <summary>A lead that has changed since somebody looked whether it is to be delivered.</summary>
/// <param name="Stamp">Rises with every change.</param>
public readonly record struct LeadMark(string Bot, string LeadId, long Stamp);
