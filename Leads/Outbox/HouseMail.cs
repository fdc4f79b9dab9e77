namespace LeadBot.Leads.Outbox;

/// <summary>A mail of a few sentences, which is no lead.</summary>
/// <param name="Id">The same for every repeat; letters, digits, "-" and ".".</param>
/// <param name="Subject">One line.</param>
/// <param name="Paragraphs">Plain text.</param>
public sealed record HouseMail(string Id, string Subject, IReadOnlyList<string> Paragraphs, DateTimeOffset At)
{
    /// <summary>An address; null is whoever reads the mailbox's leads.</summary>
    public string? To { get; init; }

    /// <summary>Key of the owner who reads it where the mailbox names nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>The sender's name for people; null is LeadBot.</summary>
    public string? Sender { get; init; }

    /// <summary>Below the paragraphs, with its words. Never logged.</summary>
    public (string Words, string Address)? Link { get; init; }

    /// <summary>In small letters at the end: why it came.</summary>
    public string? Foot { get; init; }
}
