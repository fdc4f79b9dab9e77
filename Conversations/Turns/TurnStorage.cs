using System.Globalization;

using LeadBot.BotFramework.State;

namespace LeadBot.Conversations.Turns;

/// <summary>
/// The bot's state as one turn sees it: read from the database, written into the turn's commit. Items are those of the turn's bot, and
/// are bags of <see cref="BotState"/>.
/// </summary>
internal sealed class TurnStorage(ITurnState state, TurnInfo turn) : IStorage
{
    private const string Any = "*";
    private const string Pending = "pending"; // the version of what this turn has written; the commit gives the real one

    private readonly Dictionary<string, Item> _items = [];

    public IReadOnlyCollection<StateWrite> Writes =>
        [.. _items.Where(item => item.Value.Written).Select(item => new StateWrite(item.Key, item.Value.Body, item.Value.Version, item.Value.Whatever))];

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        await LoadAsync(keys, cancellationToken);
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            if (_items[key] is { Body: { } body } item)
            {
                found[key] = StateBag.FromText(body, item.ETag);
            }
        }

        return found;
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes)
        {
            var bag = value as StateBag ?? throw new NotSupportedException($"{key}: a turn stores the bags of BotState, not a {value?.GetType()}.");
            Check(key, bag.ETag);
        }

        foreach (var (key, value) in changes)
        {
            var bag = (StateBag)value;
            var item = Item.Of(_items, key, bag.ETag);
            _items[key] = item with { Body = bag.ToString(), Written = true, Whatever = item.Whatever || bag.ETag == Any };
            bag.ETag = Pending;
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
        {
            _items[key] = new Item(null, null) { Written = true, Whatever = true };
        }

        return Task.CompletedTask;
    }

    private async Task LoadAsync(string[] keys, CancellationToken ct)
    {
        var missing = Array.FindAll(keys, key => !_items.ContainsKey(key));
        if (missing.Length == 0)
        {
            return;
        }

        foreach (var stored in await state.ReadAsync(turn.Bot, missing, ct))
        {
            _items[stored.Key] = new Item(stored.Body, stored.Version);
        }

        foreach (var key in missing)
        {
            _items.TryAdd(key, new Item(null, null));
        }
    }

    private void Check(string key, string? etag)
    {
        if (etag != Any && _items.TryGetValue(key, out var item) && item.ETag != etag)
        {
            throw new EtagException(key, etag, item.ETag);
        }
    }

    private sealed record Item(string? Body, long? Version)
    {
        public bool Written { get; init; }

        public bool Whatever { get; init; }

        public string? ETag => Body is null ? null : Written ? Pending : Version?.ToString(CultureInfo.InvariantCulture);

        /// <summary>An item that was never read here is expected as its ETag says.</summary>
        public static Item Of(Dictionary<string, Item> items, string key, string? etag) =>
            items.TryGetValue(key, out var item)
                ? item
                : new Item(null, long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null);
    }
}
