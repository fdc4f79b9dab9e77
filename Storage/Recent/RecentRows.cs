using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace LeadBot.Storage.Recent;

/// <summary>
/// What the writer wrote last, by key, so that a turn need not read back what the turn before it has just written. Only commits put
/// something in: a reader that did so could put an older row over a newer one. Right for as long as this process is the database's only
/// writer, which the lock beside the file holds. Keeps between <paramref name="capacity"/> and twice as many.
/// </summary>
internal sealed class RecentRows<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private volatile ConcurrentDictionary<TKey, TValue> _young = new();
    private volatile ConcurrentDictionary<TKey, TValue> _old = new();

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value) => _young.TryGetValue(key, out value) || _old.TryGetValue(key, out value);

    /// <summary>After the commit, on the writer's thread.</summary>
    public void Put(TKey key, TValue value)
    {
        if (_young.Count >= capacity)
        {
            _old = _young;
            _young = new();
        }

        _young[key] = value;
    }

    /// <summary>After a commit that took the row away, and after one of which nobody knows what became of it.</summary>
    public void Remove(TKey key)
    {
        _young.TryRemove(key, out _);
        _old.TryRemove(key, out _);
    }
}
