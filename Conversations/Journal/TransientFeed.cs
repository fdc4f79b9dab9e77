using System.Collections.Concurrent;
using System.Collections.Immutable;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Conversations.Journal;

/// <summary>The feed within one process.</summary>
internal sealed class TransientFeed : ITransientFeed
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Subscription>> _listeners = new(StringComparer.Ordinal);

    public void Publish(string conversationId, Activity activity)
    {
        if (_listeners.TryGetValue(conversationId, out var listeners))
        {
            foreach (var listener in listeners)
            {
                listener.Receive(activity);
            }
        }
    }

    public bool IsFollowed(string conversationId) => _listeners.TryGetValue(conversationId, out var listeners) && !listeners.IsEmpty;

    public IDisposable Subscribe(string conversationId, Action<Activity> receive)
    {
        var subscription = new Subscription(this, conversationId, receive);
        _listeners.AddOrUpdate(conversationId, _ => [subscription], (_, others) => others.Add(subscription));
        return subscription;
    }

    private void Remove(Subscription subscription)
    {
        var left = _listeners.AddOrUpdate(subscription.ConversationId, _ => [], (_, all) => all.Remove(subscription));
        if (left.IsEmpty)
        {
            _listeners.TryRemove(new KeyValuePair<string, ImmutableArray<Subscription>>(subscription.ConversationId, left));
        }
    }

    private sealed class Subscription(TransientFeed feed, string conversationId, Action<Activity> receive) : IDisposable
    {
        public string ConversationId => conversationId;

        public void Receive(Activity activity) => receive(activity);

        public void Dispose() => feed.Remove(this);
    }
}
