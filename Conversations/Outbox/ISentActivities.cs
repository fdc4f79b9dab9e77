using LeadBot.BotFramework.Schema;

namespace LeadBot.Conversations.Outbox;

/// <summary>What the outbox has sent, as the journal holds it.</summary>
public interface ISentActivities
{
    /// <summary>By the channel's own id.</summary>
    /// <returns>Null where the bot never sent one of that id in the conversation.</returns>
    Task<Activity?> FindAsync(string bot, string conversationId, string channelActivityId, CancellationToken ct);

    /// <summary>The newest that may have arrived, or null.</summary>
    Task<Activity?> FindLastAsync(string bot, string conversationId, CancellationToken ct);
}
