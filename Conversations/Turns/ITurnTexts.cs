namespace LeadBot.Conversations.Turns;

/// <summary>The approved words for what the engine itself has to say.</summary>
public interface ITurnTexts
{
    /// <summary>A message could not be answered, whatever was tried.</summary>
    /// <param name="locale">The visitor's, or null.</param>
    string Apology(string bot, string? locale);

    /// <summary>The visitor writes faster than can be answered; what was written is kept.</summary>
    /// <inheritdoc cref="Apology"/>
    string SlowDown(string bot, string? locale);

    /// <summary>Stands where a message was that the bot took back.</summary>
    /// <inheritdoc cref="Apology"/>
    string Removed(string bot, string? locale);
}
