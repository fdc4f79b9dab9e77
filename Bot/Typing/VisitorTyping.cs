using System.Text.Json;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Typing;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Bot.Typing;

/// <summary>Shows a visitor that a person writes to them: at once where their web chat is open, else as their channel can.</summary>
internal sealed class VisitorTyping(IConversations conversations, IJournal journal, ITransientFeed feed, IEnumerable<ITypingSender> senders, TimeProvider time)
{
    private const int Few = 20;
    private const string Visitor = "visitor";

    public async Task ShowAsync(Handoff handoff, string by, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        feed.Publish(handoff.ConversationId, new Activity(ActivityTypes.Typing)
        {
            Id = $"{handoff.ConversationId}|{Guid.CreateVersion7(now):n}", // one that no message gets
            Timestamp = now,
            From = new ChannelAccount($"rep:{by}", by, RoleTypes.Bot),
            Conversation = new ConversationAccount(id: handoff.ConversationId),
        });
        if (await conversations.FindAsync(handoff.ConversationId, ct) is { } conversation
            && senders.FirstOrDefault(one => one.Channel == conversation.Channel) is { } sender && sender.IsOn(handoff.Bot))
        {
            await sender.ShowAsync(conversation, await LastAsync(handoff.ConversationId, ct), ct);
        }
    }

    /// <summary>What is being answered: some channels want to know.</summary>
    private async Task<Activity?> LastAsync(string conversationId, CancellationToken ct) =>
        (await journal.ReadLastAsync(conversationId, Few, ct)).LastOrDefault(entry => entry.Speaker == Visitor) is { } last
            ? JsonSerializer.Deserialize(last.Body, ActivityJson.Info<Activity>())
            : null;
}
