namespace LeadBot.Leads;

/// <summary>A filtered page of leads, newest first. Null filters do not filter.</summary>
/// <param name="Limit">1 to 100.</param>
public sealed record LeadQuery(string Bot, int Limit = 25)
{
    public LeadStatus? Status { get; init; }

    public Outcome? Outcome { get; init; }

    public string? Channel { get; init; }

    public string? Owner { get; init; }

    public string? ConversationId { get; init; }

    /// <summary>Words that must all occur in name, company, need or e-mail.</summary>
    public string? Text { get; init; }

    /// <summary>Opaque place after which the page starts, as the page before gave it in <see cref="LeadPage.Next"/>.</summary>
    public string? After { get; init; }
}
