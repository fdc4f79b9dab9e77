namespace LeadBot.Dialogs.Turns;

/// <summary>Which conversation a turn belongs to. The host puts it into the turn's state before any of our middleware runs.</summary>
/// <param name="Channel">Our channel name, such as <c>webchat</c>.</param>
/// <param name="IsSensitive">True when sensitive data was found in the message before it was stored, masked there or not.</param>
public sealed record TurnIdentity(string Bot, string ConversationId, string Channel, bool IsSensitive = false)
{
    /// <summary>True where a person speaks with the visitor: the bot answers commands then, and asks nothing.</summary>
    public bool IsWithPerson { get; init; }
}
