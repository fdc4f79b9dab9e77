namespace LeadBot.Understanding.Llm;

/// <summary>One field as the model recorded it.</summary>
/// <param name="Value">Text, choice, digits, or the amount of money.</param>
internal sealed record LlmFinding(string Field, string Value, string? Currency, string Quote);
