namespace LeadBot.Dialogs.Interviews;

/// <summary>A question of the visitor that waits for a person.</summary>
/// <param name="Text">In the visitor's words, at most 300 characters.</param>
/// <param name="Times">How often it was asked.</param>
public sealed record NotedQuestion(string Text, int Times);
