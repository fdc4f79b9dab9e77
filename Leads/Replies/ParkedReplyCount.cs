namespace LeadBot.Leads.Replies;

/// <summary>How many replies of a channel did not go out.</summary>
/// <param name="Count">All of them.</param>
/// <param name="Held">Those of them that must not go again.</param>
public sealed record ParkedReplyCount(string Channel, int Count, int Held);
