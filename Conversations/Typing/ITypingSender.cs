using LeadBot.BotFramework.Schema;

namespace LeadBot.Conversations.Typing;

/// <summary>Shows on a channel that an answer is being written.</summary>
public interface ITypingSender
{
    /// <summary>The name under which the channel opens conversations.</summary>
    string Channel { get; }

    /// <summary>Whether it is wanted for a bot.</summary>
    bool IsOn(string bot);

    /// <summary>Shows it once, for the few seconds that the channel does; what goes wrong is let be.</summary>
    /// <param name="received">The message that is being answered, as the journal holds it; null where there is none.</param>
    Task ShowAsync(Conversation conversation, Activity? received, CancellationToken ct);
}
