using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Outbox;
using LeadBot.Dialogs.Reach;

namespace LeadBot.Bot.Outbox;

/// <summary>That nobody is there any more comes back into the conversation as an event, so that the bot keeps it like anything else it hears.</summary>
internal sealed class GoneRecipients(IInbox inbox)
{
    /// <param name="wish">True where the channel's operator says that the visitor asked for silence.</param>
    public Task TellAsync(OutboxItem item, bool wish, CancellationToken ct)
    {
        var sent = ActivityJson.Parse(item.Body);
        return inbox.AcceptAsync(
            new InboundActivity
            {
                Bot = item.Bot,
                ConversationId = item.Lane,
                Activity = new Activity(ActivityTypes.Event) { ChannelId = sent.ChannelId ?? item.Channel, Name = wish ? ReachEvents.OptOut : ReachEvents.Gone },
                DedupeKey = $"gone:{item.Position}:{item.Part}:{item.Fence}",
                Audience = JournalAudience.System,
            },
            ct);
    }
}
