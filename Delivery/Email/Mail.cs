namespace LeadBot.Delivery.Email;

/// <summary>One mail.</summary>
/// <param name="Id">Its <c>Message-ID</c> without brackets: the same for every repeat.</param>
internal sealed record Mail(string Id, string From, IReadOnlyList<string> To, string Subject, string Text, string Html, DateTimeOffset At)
{
    /// <summary>The mail that this one goes on from, so that mailboxes show them together.</summary>
    public string? Thread { get; init; }

    /// <summary>The sender's name for people; null is LeadBot.</summary>
    public string? Sender { get; init; }

    /// <summary>Whom an answer reaches; left out where it is no plain address.</summary>
    public string? ReplyTo { get; init; }
}
