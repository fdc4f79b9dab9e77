namespace LeadBot.Conversations;

/// <summary>A conversation as a channel knows it.</summary>
/// <param name="Id">Our id where the channel lets us choose it (web chat); null makes a new one.</param>
/// <param name="Reference">The channel's conversation reference as JSON, for messages that the bot begins; or null. A newer one takes the place of the older.</param>
public sealed record NewConversation(string Bot, string Channel, string ChannelConversationId, string? Id = null, string? Reference = null)
{
    /// <summary><c>visitor</c> or <c>rep</c>.</summary>
    public string Side { get; init; } = "visitor";
}
