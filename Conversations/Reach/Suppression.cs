namespace LeadBot.Conversations.Reach;

/// <summary>Somebody who is not to be written to.</summary>
/// <param name="Reason"><c>asked</c> or <c>gone</c>.</param>
public sealed record Suppression(string Reason, DateTimeOffset At);
