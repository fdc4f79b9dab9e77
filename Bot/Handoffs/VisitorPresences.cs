using LeadBot.Conversations;
using LeadBot.Conversations.Journal;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Bot.Handoffs;

/// <summary>Finds out whether a visitor is still there.</summary>
internal sealed class VisitorPresences(IConversations conversations, ITransientFeed feed, ILastHeard heard)
{
    private const string WebChat = "webchat";

    /// <returns>Null where the conversation is gone.</returns>
    public async Task<VisitorPresence?> ReadAsync(Handoff handoff, CancellationToken ct)
    {
        if (await conversations.FindAsync(handoff.ConversationId, ct) is not { } conversation)
        {
            return null;
        }

        return new VisitorPresence(
            conversation.Channel,
            conversation.Channel == WebChat ? feed.IsFollowed(handoff.ConversationId) : null,
            await heard.AtAsync(handoff.Bot, conversation.Channel, conversation.ChannelConversationId, ct));
    }
}
