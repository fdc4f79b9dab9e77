using LeadBot.Channels.WebChat.DirectLine;
using LeadBot.Conversations;

using Microsoft.AspNetCore.Http;

namespace LeadBot.Channels.WebChat;

/// <inheritdoc cref="IVisitorConversations"/>
internal sealed class VisitorConversations(CallerReader callers, ConversationFinder finder) : IVisitorConversations
{
    public async ValueTask<Conversation?> FindAsync(HttpContext context, CancellationToken ct) =>
        await callers.ReadAsync(context, ct) is { Caller.Token: { } token } ? await finder.FindAsync(token.Bot, token.Conversation, ct) : null;
}
