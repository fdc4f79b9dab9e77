using LeadBot.BotFramework.Schema;

namespace LeadBot.Conversations.Journal;

/// <summary>What goes to listening sockets at once and is never stored, such as typing.</summary>
public interface ITransientFeed
{
    void Publish(string conversationId, Activity activity);

    /// <summary>True while somebody listens in this process: a chat is open there.</summary>
    bool IsFollowed(string conversationId);

    /// <summary>Calls <paramref name="receive"/> for each activity until disposed. It must return at once.</summary>
    IDisposable Subscribe(string conversationId, Action<Activity> receive);
}
