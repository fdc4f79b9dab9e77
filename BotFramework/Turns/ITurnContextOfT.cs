using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.Turns;

/// <summary>A turn whose activity is known to be of one type.</summary>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}
