namespace LeadBot.Channels.WebChat;

/// <summary>When visitors without a socket have last fetched their conversation, since this process began. Who follows by a socket stands in the feed.</summary>
public interface IVisitorReads
{
    /// <returns>Null where nobody has, as far as is known.</returns>
    DateTimeOffset? LastAt(string conversationId);
}
