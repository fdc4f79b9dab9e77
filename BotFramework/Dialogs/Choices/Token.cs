namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>A word of a text; <paramref name="End"/> is its last character.</summary>
internal readonly record struct Token(int Start, int End, string Normalized);
