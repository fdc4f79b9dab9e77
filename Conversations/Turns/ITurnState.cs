namespace LeadBot.Conversations.Turns;

/// <summary>Reads the bot's state. It is written with the turn's commit only.</summary>
public interface ITurnState
{
    /// <summary>The items that exist.</summary>
    Task<IReadOnlyList<StoredState>> ReadAsync(string bot, IReadOnlyList<string> keys, CancellationToken ct);
}
