using LeadBot.Leads.Handoffs;

namespace LeadBot.Bot.Handoffs;

/// <summary>Whether the visitor is still there, as far as the channel tells, and what has become of the words that were sent to them.</summary>
/// <param name="Channel">Where the visitor is.</param>
/// <param name="IsConnected">Whether their chat is open now; absent on channels that do not tell.</param>
/// <param name="LastMessageAt">When they last wrote; absent where they never did.</param>
/// <param name="Deliveries">People's words on channels that are sent to, newest first; those in a web chat wait there to be read.</param>
internal sealed record VisitorReach(string Channel, bool? IsConnected, DateTimeOffset? LastMessageAt, IReadOnlyList<RepDelivery> Deliveries);
