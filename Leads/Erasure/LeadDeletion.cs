namespace LeadBot.Leads.Erasure;

/// <summary>A lead that is gone from every list and will be erased with its conversation.</summary>
/// <param name="EraseAt">Until then it can be restored.</param>
public sealed record LeadDeletion(string Id, DateTimeOffset EraseAt);
