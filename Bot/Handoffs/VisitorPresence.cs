namespace LeadBot.Bot.Handoffs;

/// <summary>Whether the visitor is still there, as far as the channel tells.</summary>
/// <param name="Channel">Where the visitor is.</param>
/// <param name="IsConnected">Whether their chat is open now; absent on channels that do not tell.</param>
/// <param name="LastMessageAt">When they last wrote; absent where they never did.</param>
internal sealed record VisitorPresence(string Channel, bool? IsConnected, DateTimeOffset? LastMessageAt);
