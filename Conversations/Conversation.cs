namespace LeadBot.Conversations;

/// <summary>A conversation's row as it was read; counters move on at once.</summary>
public sealed record Conversation
{
    public required string Id { get; init; }

    public required string Bot { get; init; }

    public required string Channel { get; init; }

    public required string ChannelConversationId { get; init; }

    /// <summary><c>visitor</c> or <c>rep</c>.</summary>
    public required string Side { get; init; }

    /// <summary>Who speaks to the visitor: <c>bot</c>, <c>waiting</c> or <c>human</c>.</summary>
    public required string Owner { get; init; }

    public required long OwnerVersion { get; init; }

    /// <summary>Sequence of the newest journal row; 0 before the first.</summary>
    public required long LastSequence { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    /// <summary>The channel's conversation reference as JSON, as it was last given.</summary>
    public string? Reference { get; init; }

    /// <summary>True for the call of <see cref="IConversations.OpenAsync"/> that made it.</summary>
    public bool IsNew { get; init; }
}
