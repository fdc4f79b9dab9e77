using LeadBot.Leads.Consents;

namespace LeadBot.Leads.Changes;

/// <summary>Appends to the consent ledger. Nothing there is ever changed.</summary>
/// <param name="Purpose">What was asked, such as <c>contact</c>.</param>
public sealed record ConsentRecorded(string Id, string Bot, string LeadId, string Purpose, ConsentAnswer Answer) : ILeadChange;
