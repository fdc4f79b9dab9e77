namespace LeadBot.Conversations.Journal;

/// <summary>When a visitor last wrote: some channels may be written to only for a while after that.</summary>
public interface ILastHeard
{
    /// <returns>Null where the visitor never wrote.</returns>
    Task<DateTimeOffset?> AtAsync(string bot, string channel, string channelConversationId, CancellationToken ct);
}
