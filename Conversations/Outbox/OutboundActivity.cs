using LeadBot.BotFramework.Schema;

namespace LeadBot.Conversations.Outbox;

/// <summary>What a channel is to send.</summary>
public sealed record OutboundActivity
{
    public required string Bot { get; init; }

    /// <summary>The conversation as the channel knows it.</summary>
    public required string ChannelConversationId { get; init; }

    /// <summary>What the channel said of the conversation when it was last heard of; JSON of its own.</summary>
    public required string? Reference { get; init; }

    /// <summary>As the journal holds it, with our ids.</summary>
    public required Activity Activity { get; init; }

    public required OutboxOperation Operation { get; init; }

    /// <summary>What of it is there already, where the channel takes it in several messages.</summary>
    public SentParts Parts { get; init; } = new([]);

    /// <summary>The channel's id of the activity that is changed or taken back.</summary>
    public string? ChannelActivityId { get; init; }
}
