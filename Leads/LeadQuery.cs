using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Reviews;

namespace LeadBot.Leads;

/// <summary>A filtered page of leads, newest first. Null filters do not filter; those that are set must all hold.</summary>
/// <param name="Limit">1 to 500.</param>
public sealed record LeadQuery(string Bot, int Limit = 25)
{
    public LeadStatus? Status { get; init; }

    public Outcome? Outcome { get; init; }

    public string? Channel { get; init; }

    public string? Owner { get; init; }

    public string? ConversationId { get; init; }

    /// <summary>A path: leads whose chat began on this page or below it (<c>/services</c> holds <c>/services/ai</c>); <c>/</c> is the home page alone.</summary>
    public string? Page { get; init; }

    /// <summary>Value of <c>utm_campaign</c>; case does not count.</summary>
    public string? Campaign { get; init; }

    /// <summary>Points from which on, itself included.</summary>
    public int? MinScore { get; init; }

    /// <summary>Points up to which, itself included.</summary>
    public int? MaxScore { get; init; }

    /// <summary>Leads that began at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Leads that began before this instant.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Leads with any review that is still open.</summary>
    public bool HasOpenReview { get; init; }

    /// <summary>Leads with this review still open.</summary>
    public ReviewReason? Review { get; init; }

    /// <summary>State of the lead's newest handoff.</summary>
    public HandoffState? Handoff { get; init; }

    /// <summary>
    /// Words that must all occur, each as the beginning of a word, in the lead's fields or in what visitor and staff wrote. Case and accents
    /// do not count.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Opaque place after which the page starts, as the page before gave it in <see cref="LeadPage.Next"/>.</summary>
    public string? After { get; init; }
}
