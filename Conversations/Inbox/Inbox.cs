using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Turns;

using Microsoft.Extensions.Options;

namespace LeadBot.Conversations.Inbox;

/// <inheritdoc cref="IInbox"/>
internal sealed class Inbox(
    IActivityFilter filter, IInboxStore store, ITurnStarter turns, IJournalSignal signal, ITurnTexts texts, IOptionsMonitor<LimitsOptions> limits)
    : IInbox
{
    public async Task<InboxResult> AcceptAsync(InboundActivity inbound, CancellationToken ct)
    {
        var activity = inbound.Activity;
        (activity.Conversation ??= new ConversationAccount()).Id = inbound.ConversationId;
        var flags = filter.Apply(activity);
        var isMessage = activity.Type == ActivityTypes.Message;
        var limit = limits.CurrentValue;
        var written = await store.AcceptAsync(
            new InboxWrite
            {
                ConversationId = inbound.ConversationId,
                Body = ActivityBody.WithoutId(activity),
                DedupeKey = inbound.DedupeKey,
                OrderKey = inbound.OrderKey,
                Audience = inbound.Audience,
                Flags = flags,
                PerMinute = isMessage && limit.MessagesPerMinute > 0 ? limit.MessagesPerMinute : null,
                MaxPending = limit.PendingPerConversation,
                SlowDown = (message, id) => SlowDown(inbound, message, id),
                Claim = turns.HasRoom,
            },
            ct);
        if (written.Turn is not null)
        {
            turns.Start(written.Turn);
        }

        if (written.Result is InboxResult.Accepted accepted)
        {
            activity.Id = accepted.ActivityId;
            activity.Timestamp = accepted.At;
            signal.Raise(inbound.ConversationId, written.LastSequence, written.Rows);
        }

        return written.Result;
    }

    private string SlowDown(InboundActivity inbound, string message, string id)
    {
        var reply = inbound.Activity.CreateReply(texts.SlowDown(inbound.Bot, inbound.Activity.Locale));
        reply.Id = id;
        reply.ReplyToId = message;
        return ActivityBody.WithoutTimestamp(reply);
    }
}
