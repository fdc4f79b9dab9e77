using LeadBot.Conversations;

using Microsoft.AspNetCore.Http;

namespace LeadBot.Channels.WebChat;

/// <summary>For pages that show a visitor their own conversation.</summary>
public interface IVisitorConversations
{
    /// <summary>
    /// The one conversation that the request's Direct Line token (<c>Authorization: Bearer</c>) opens. Null without a token of ours, with one
    /// that has expired, with a bot's secret, and before the conversation was started.
    /// </summary>
    ValueTask<Conversation?> FindAsync(HttpContext context, CancellationToken ct);
}
