using LeadBot.Leads.Contacts;

namespace LeadBot.Leads.Handoffs;

/// <summary>Whether and how a visitor may be written to now.</summary>
/// <param name="Channel">Where the conversation is.</param>
public sealed record VisitorReach(string Channel)
{
    /// <summary>Null where they may be written to.</summary>
    public OptOut? OptOut { get; init; }

    /// <summary>Until when the channel takes free words; null where it always does.</summary>
    public DateTimeOffset? WindowUntil { get; init; }

    /// <summary>True where only a template arrives now.</summary>
    public bool NeedsTemplate { get; init; }

    /// <summary>What became of people's words here, the newest first, at most 20; empty where what was said has arrived.</summary>
    public IReadOnlyList<SaidDelivery> Deliveries { get; init; } = [];

    /// <summary>What the channel takes at any time.</summary>
    public IReadOnlyList<ReplyTemplate> Templates { get; init; } = [];
}
