namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>A file that holds no conversation cases. The message says where and what.</summary>
internal sealed class CaseFileException(string message) : Exception(message);
