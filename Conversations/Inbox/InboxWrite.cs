using LeadBot.Conversations.Journal;

namespace LeadBot.Conversations.Inbox;

/// <summary>An activity that is ready to be written.</summary>
public sealed record InboxWrite
{
    public required string ConversationId { get; init; }

    /// <summary>As <see cref="ActivityBody.WithoutId"/> made it.</summary>
    public required string Body { get; init; }

    public string? DedupeKey { get; init; }

    public long OrderKey { get; init; }

    public JournalAudience Audience { get; init; }

    public IReadOnlyList<TextFlag> Flags { get; init; } = [];

    /// <summary>Messages of this minute that run at once; null where it does not count or there is no limit.</summary>
    public int? PerMinute { get; init; }

    /// <summary>Activities that may wait in the conversation.</summary>
    public required int MaxPending { get; init; }

    /// <summary>
    /// The body of the one line that says that it goes too fast, made only when it is needed: given the id of the message and its own.
    /// </summary>
    public required Func<string, string, string> SlowDown { get; init; }

    /// <summary>Take the conversation's lease, if it is free, and claim the turn with it.</summary>
    public required bool Claim { get; init; }
}
