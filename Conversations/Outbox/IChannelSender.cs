namespace LeadBot.Conversations.Outbox;

/// <summary>Sends on one channel. A channel without one is followed instead, as web chat is by its sockets.</summary>
public interface IChannelSender
{
    /// <summary>The name under which the channel opens conversations.</summary>
    string Channel { get; }

    /// <summary>
    /// Sends one activity and says what became of it. Throws only where it is cancelled; a fault of the channel is an answer.
    /// </summary>
    Task<SendResult> SendAsync(OutboundActivity outbound, CancellationToken ct);
}
