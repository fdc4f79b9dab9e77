using LeadBot.Conversations;

namespace LeadBot.Channels.WebChat;

/// <summary>Links that bring a visitor back into their conversation. Who has one can read and go on with it, so it goes to the visitor's own address alone.</summary>
public interface IResumeLinks
{
    /// <summary>
    /// A link for one conversation, signed, good for a time. It opens the page where the chat was, if the bot's settings name its site; else
    /// the bot's own page. Never logged.
    /// </summary>
    /// <param name="user">The visitor's id in the conversation; null where they never wrote.</param>
    /// <param name="page">What the visitor's browser said of where the chat was: anybody can say anything there.</param>
    /// <returns>Null where this server does not know its own address.</returns>
    ValueTask<string?> ToAsync(Conversation conversation, string? user, string? page, CancellationToken ct);
}
