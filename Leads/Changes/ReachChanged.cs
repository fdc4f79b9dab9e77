using LeadBot.Leads.Contacts;

namespace LeadBot.Leads.Changes;

/// <summary>
/// Puts the address of a conversation on the list of those who are not to be written to, or takes it off. That somebody is gone never takes
/// the place of that they asked for it.
/// </summary>
/// <param name="Reason">Why they are not to be written to; null takes them off the list.</param>
public sealed record ReachChanged(string Bot, string ConversationId, OptOutReason? Reason) : ILeadChange;
