namespace LeadBot.BotFramework.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    string? Type { get; set; }

    string? Id { get; set; }

    string? ServiceUrl { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    DateTimeOffset? LocalTimestamp { get; set; }

    ChannelAccount? From { get; set; }

    string? ChannelId { get; set; }

    ConversationAccount? Conversation { get; set; }

    ChannelAccount? Recipient { get; set; }

    string? ReplyToId { get; set; }

    IList<Entity>? Entities { get; set; }

    object? ChannelData { get; set; }

    T? GetChannelData<T>();

    bool TryGetChannelData<T>(out T? instance);

    ConversationReference GetConversationReference();

    Mention[] GetMentions();

    IMessageActivity? AsMessageActivity();

    IMessageUpdateActivity? AsMessageUpdateActivity();

    IMessageDeleteActivity? AsMessageDeleteActivity();

    IMessageReactionActivity? AsMessageReactionActivity();

    IConversationUpdateActivity? AsConversationUpdateActivity();

    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    IEndOfConversationActivity? AsEndOfConversationActivity();

    IEventActivity? AsEventActivity();

    IInvokeActivity? AsInvokeActivity();

    ITypingActivity? AsTypingActivity();

    ITraceActivity? AsTraceActivity();

    IHandoffActivity? AsHandoffActivity();
}
