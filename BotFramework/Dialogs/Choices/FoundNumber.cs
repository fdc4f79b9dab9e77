namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>A whole number in a text; negative counts from the end.</summary>
internal readonly record struct FoundNumber(int Start, int End, string Text, long Value);
