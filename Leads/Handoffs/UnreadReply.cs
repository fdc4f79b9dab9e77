namespace LeadBot.Leads.Handoffs;

/// <summary>What a person said to a web visitor who has not seen it yet.</summary>
/// <param name="Sequence">Of the first such message in the conversation.</param>
/// <param name="LastSequence">Of the last one.</param>
/// <param name="At">When the first one was said.</param>
/// <param name="DueAt">When it is tried again; before the first try the same as <paramref name="At"/>.</param>
/// <param name="Attempts">Tries to send it by mail so far.</param>
public sealed record UnreadReply(
    string Bot, string ConversationId, string HandoffId, long Sequence, long LastSequence, DateTimeOffset At, DateTimeOffset DueAt, int Attempts);
