using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Journal;

namespace LeadBot.Conversations.Inbox;

/// <summary>A verified activity of a known conversation.</summary>
public sealed record InboundActivity
{
    public required string Bot { get; init; }

    /// <summary>Our conversation id (<see cref="IConversations.OpenAsync"/>), not the channel's.</summary>
    public required string ConversationId { get; init; }

    public required Activity Activity { get; init; }

    /// <summary>The channel's own key of this delivery, scoped by channel (<c>client:…</c>, <c>update:…</c>); null where it has none.</summary>
    public string? DedupeKey { get; init; }

    /// <summary>Orders what is pending where the channel numbers its deliveries; else 0.</summary>
    public long OrderKey { get; init; }

    /// <summary>Who may see it in the transcript.</summary>
    public JournalAudience Audience { get; init; } = JournalAudience.Visitor;
}
