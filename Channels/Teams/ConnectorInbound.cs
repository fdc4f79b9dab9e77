using System.Globalization;

using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Files;
using LeadBot.Conversations;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Typing;

namespace LeadBot.Channels.Teams;

/// <summary>Hands what Azure Bot Service sent into the inbox of the conversation that it belongs to.</summary>
internal sealed class ConnectorInbound(IConversations conversations, IInbox inbox, ISideRule sides, ITypingHeard typing, FileAnnouncer files)
{
    private const int MaxKeyLength = 200;

    /// <summary>Types that change something here. The rest is for bots that show presence or reactions, and is let fall.</summary>
    private static readonly HashSet<string> s_kept =
    [
        ActivityTypes.Message, ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete, ActivityTypes.ConversationUpdate,
        ActivityTypes.InstallationUpdate, ActivityTypes.Event, ActivityTypes.EndOfConversation,
    ];

    /// <returns>Null for what is not kept.</returns>
    public async Task<InboxResult?> AcceptAsync(string bot, Activity activity, CancellationToken ct)
    {
        if (activity.Type == ActivityTypes.Typing && await OpenAsync(bot, activity, ct) is { } where)
        {
            typing.Typed(bot, where.Id);
            return null;
        }

        if (!s_kept.Contains(activity.Type!) || await OpenAsync(bot, activity, ct) is not { } conversation)
        {
            return null;
        }

        var key = DedupeKey(activity);
        var order = activity.Timestamp?.ToUnixTimeMilliseconds() ?? 0;
        if (activity.Type == ActivityTypes.Message)
        {
            activity.RemoveRecipientMention();
            TeamsFiles.Sift(activity);
            await files.AnnounceAsync(bot, conversation.Id, activity, ct);
        }

        // The inbox gives the conversation our id; the channel's own stands in the conversation's row.
        activity.Conversation = new ConversationAccount(
            activity.Conversation!.IsGroup, activity.Conversation.ConversationType, tenantId: activity.Conversation.TenantId);
        activity.DeliveryMode = null;
        return await inbox.AcceptAsync(
            new InboundActivity { Bot = bot, ConversationId = conversation.Id, Activity = activity, DedupeKey = key, OrderKey = order }, ct);
    }

    /// <summary>The conversation's row, made where it is new; null where the bot was not addressed.</summary>
    public async Task<Conversation?> OpenAsync(string bot, Activity activity, CancellationToken ct)
    {
        var channel = ConnectorChannel.NameOf(activity.ChannelId);
        return sides.SideOf(bot, channel, activity) is { } side
            ? await conversations.OpenAsync(
                new NewConversation(bot, channel, activity.Conversation!.Id!, Reference: ConnectorReference.Of(activity)) { Side = side }, ct)
            : null;
    }

    /// <summary>Ids are unique within a conversation, and an edit carries the id of what it edits.</summary>
    public static string? DedupeKey(Activity activity) => activity.Id is { Length: > 0 and <= MaxKeyLength } id
        ? activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
            ? string.Create(CultureInfo.InvariantCulture, $"{activity.Type}:{id}:{activity.Timestamp?.ToUnixTimeMilliseconds()}")
            : $"{activity.Type}:{id}"
        : null;
}
