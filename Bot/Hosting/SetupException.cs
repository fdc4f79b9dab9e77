namespace LeadBot.Bot.Hosting;

/// <summary>A setting that cannot be used. The message names its key, what is wrong and what would be right.</summary>
public sealed class SetupException(string message) : Exception(message);
