using System.Globalization;
using System.Text.Json;

namespace LeadBot.BotFramework.State;

/// <summary>Keeps items as JSON until the process ends. Types other than <see cref="StateBag"/> must be known to the options.</summary>
public class MemoryStorage(JsonSerializerOptions? options = null) : IStorage
{
    private readonly JsonSerializerOptions _options = StateJson.Complete(options);
    private readonly Dictionary<string, Item> _items = [];
    private readonly Lock _lock = new();
    private int _nextETag;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var item))
                {
                    found[key] = Restore(item);
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
            {
                ThrowIfStale(key, value);
            }

            foreach (var (key, value) in changes)
            {
                Keep(key, value);
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private void ThrowIfStale(string key, object? value)
    {
        if (value is IStoreItem { ETag: not "*" } item
            && _items.TryGetValue(key, out var stored)
            && stored.ETag is not null
            && stored.ETag != item.ETag)
        {
            throw new EtagException(key, item.ETag, stored.ETag);
        }
    }

    private void Keep(string key, object? value)
    {
        if (value is null)
        {
            _items.Remove(key);
            return;
        }

        var eTag = value is IStoreItem ? (_nextETag++).ToString(CultureInfo.InvariantCulture) : null;
        if (value is StateBag bag)
        {
            bag.ETag = eTag;
            _items[key] = new Item(typeof(StateBag), bag.Json, eTag);
            return;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(value, _options.GetTypeInfo(value.GetType()));
        _items[key] = new Item(value.GetType(), json, eTag);
    }

    private object Restore(Item item)
    {
        if (item.Type == typeof(StateBag))
        {
            return new StateBag(item.Json, item.ETag);
        }

        var value = JsonSerializer.Deserialize(item.Json.Span, _options.GetTypeInfo(item.Type))!;
        if (value is IStoreItem storeItem)
        {
            storeItem.ETag = item.ETag;
        }

        return value;
    }

    private sealed record Item(Type Type, ReadOnlyMemory<byte> Json, string? ETag);
}
