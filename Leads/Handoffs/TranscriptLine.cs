namespace LeadBot.Leads.Handoffs;

/// <summary>One line of a conversation.</summary>
/// <param name="Speaker"><c>visitor</c>, <c>bot</c>, <c>rep</c> or <c>system</c>.</param>
/// <param name="Asks">The field that the line asks for, or null.</param>
/// <param name="Attachments">Names of what came with it.</param>
public sealed record TranscriptLine(
    long Sequence, string ActivityId, string Speaker, DateTimeOffset At, string Text, string? Asks, IReadOnlyList<string> Attachments);
