namespace LeadBot.Conversations.Outbox;

/// <summary>Shows on a channel that an answer is being written.</summary>
public interface ITypingSender
{
    /// <summary>The name under which the channel opens conversations.</summary>
    string Channel { get; }

    /// <summary>Whether it is wanted for a bot.</summary>
    bool IsOn(string bot);

    /// <summary>Shows it once; what goes wrong is let be.</summary>
    /// <param name="received">The message that is being answered, as the journal holds it.</param>
    Task ShowAsync(string bot, string channelConversationId, BotFramework.Schema.Activity received, CancellationToken ct);
}
