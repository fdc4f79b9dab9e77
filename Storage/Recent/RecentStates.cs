using LeadBot.Conversations.Turns;

namespace LeadBot.Storage.Recent;

/// <summary>The bot's state of the conversations that spoke last.</summary>
internal sealed class RecentStates
{
    private const int Capacity = 2_000; // about 1 KB each

    private readonly RecentRows<(string Bot, string Key), StoredState> _rows = new(Capacity);

    public StoredState? Find(string bot, string key) => _rows.TryGet((bot, key), out var state) ? state : null;

    public void Put(string bot, StoredState state) => _rows.Put((bot, state.Key), state);

    public void Remove(string bot, string key) => _rows.Remove((bot, key));
}
