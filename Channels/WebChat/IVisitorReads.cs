namespace LeadBot.Channels.WebChat;

/// <summary>How far visitors have got their conversations to see, since this process began: by fetching, or over a socket, however short they were there.</summary>
public interface IVisitorReads
{
    /// <returns>The journal's sequence up to which all was sent to the visitor; null where nothing was, as far as is known.</returns>
    long? SeenTo(string conversationId);
}
