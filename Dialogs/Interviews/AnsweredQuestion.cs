namespace LeadBot.Dialogs.Interviews;

/// <summary>A question of the visitor that an approved answer has answered.</summary>
/// <param name="Key">Key of the approved answer.</param>
/// <param name="Question">In the visitor's words, at most 300 characters.</param>
/// <param name="Text">What the bot said, at most 300 characters of it.</param>
public sealed record AnsweredQuestion(string Key, string Question, string Text);
