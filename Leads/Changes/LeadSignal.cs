using System.Collections.Concurrent;

namespace LeadBot.Leads.Changes;

internal sealed class LeadSignal : ILeadSignal
{
    private readonly ConcurrentDictionary<Subscription, string?> _subscriptions = new();

    public void Raise(LeadHint hint)
    {
        foreach (var (subscription, bot) in _subscriptions)
        {
            if (bot is null || bot == hint.Bot)
            {
                subscription.Receive(hint);
            }
        }
    }

    public IDisposable Subscribe(string bot, Action<LeadHint> receive) => Add(bot, receive);

    public IDisposable SubscribeAll(Action<LeadHint> receive) => Add(null, receive);

    private Subscription Add(string? bot, Action<LeadHint> receive)
    {
        var subscription = new Subscription(this, receive);
        _subscriptions[subscription] = bot;
        return subscription;
    }

    private sealed class Subscription(LeadSignal signal, Action<LeadHint> receive) : IDisposable
    {
        public void Receive(LeadHint hint) => receive(hint);

        public void Dispose() => signal._subscriptions.TryRemove(this, out _);
    }
}
