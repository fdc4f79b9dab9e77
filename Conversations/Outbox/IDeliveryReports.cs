namespace LeadBot.Conversations.Outbox;

/// <summary>What a channel tells later of a message that it took.</summary>
public interface IDeliveryReports
{
    /// <param name="channelActivityId">The channel's id of the message.</param>
    /// <param name="status">In the channel's words: <c>sent</c>, <c>delivered</c>, <c>read</c>, <c>failed</c>, <c>undelivered</c>. They come in any order; the furthest counts.</param>
    /// <param name="why">Why it failed, or null.</param>
    /// <param name="again">After a failure that may pass: how long to wait before it goes again. It does where it is still worth sending then.</param>
    Task ReportAsync(string bot, string channelActivityId, string status, string? why, TimeSpan? again, CancellationToken ct);
}
