namespace LeadBot.Storage.Turns;

/// <summary>Rolls a commit back whose turn no longer stands on what it read.</summary>
internal sealed class StaleTurnException(string why) : Exception(why);
