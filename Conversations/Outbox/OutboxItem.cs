namespace LeadBot.Conversations.Outbox;

/// <summary>The head of a lane, leased to this process.</summary>
/// <param name="Position">The journal's sequence for a reply.</param>
/// <param name="Fence">Only a settlement that names it is taken.</param>
/// <param name="Attempt">1 for the first.</param>
/// <param name="IsSuperseded">Somebody else speaks in the conversation since it was written.</param>
/// <param name="ChannelActivityId">For an update: the channel's id of what is changed; null where that was never sent.</param>
public sealed record OutboxItem(
    string Lane,
    long Position,
    long Part,
    string Bot,
    OutboxOperation Operation,
    string Channel,
    string ChannelConversationId,
    string? Reference,
    string? ChannelActivityId,
    bool IsSuperseded,
    long Fence,
    int Attempt,
    DateTimeOffset ExpiresAt,
    string Body)
{
    /// <summary>Pieces that an earlier try has brought there.</summary>
    public IReadOnlyList<int> PartsThere { get; init; } = [];

    /// <summary>A person has it sent again.</summary>
    public bool IsReplay { get; init; }

    /// <summary>Why the visitor is not to be written to (<c>asked</c>, <c>gone</c>) and this is no answer to their own message; else null.</summary>
    public string? Withheld { get; init; }
}
