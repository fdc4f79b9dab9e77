namespace LeadBot.BotFramework.Schema;

/// <content>Where an activity stands, and how an answer finds its way.</content>
public partial class Activity
{
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = ReplyTarget(),
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The reference of a message that the bot has sent.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        From = isIncoming ? reference.User : reference.Bot;
        Recipient = isIncoming ? reference.Bot : reference.User;
        if (reference.ActivityId is null)
        {
            return this;
        }

        if (isIncoming)
        {
            Id = reference.ActivityId;
        }
        else
        {
            ReplyToId = reference.ActivityId;
        }

        return this;
    }

    public Activity CreateReply(string? text = null, string? locale = null) => new(ActivityTypes.Message)
    {
        From = new ChannelAccount(Recipient?.Id, Recipient?.Name),
        Recipient = new ChannelAccount(From?.Id, From?.Name),
        ReplyToId = ReplyTarget(),
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = ReplyConversation(),
        Text = text ?? "",
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    private ConversationAccount? ReplyConversation() =>
        Conversation is null ? null : new ConversationAccount(isGroup: Conversation.IsGroup, id: Conversation.Id, name: Conversation.Name);

    // Direct Line and Web Chat never show the conversationUpdate that opens a conversation: a reply to it would hang in the air.
    private string? ReplyTarget() =>
        IsType(ActivityTypes.ConversationUpdate) && (IsChannel("directline") || IsChannel("webchat")) ? null : Id;

    private bool IsType(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);

    private bool IsChannel(string channel) => string.Equals(ChannelId, channel, StringComparison.OrdinalIgnoreCase);
}
