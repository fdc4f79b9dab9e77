namespace LeadBot.BotFramework.Turns;

/// <summary>Objects of one turn by key, ignoring case. The key of a type is its full name. Disposing it disposes what it holds.</summary>
public class TurnContextStateCollection() : Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase), IDisposable
{
    private bool _disposed;

    /// <summary>The object under the key; null when there is none or it is of another type.</summary>
    public T? Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    public T? Get<T>()
        where T : class => Get<T>(typeof(T).FullName!);

    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(_disposed, this);
        base.Add(key, value);
    }

    /// <inheritdoc cref="Add{T}(string, T)"/>
    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName!, value);

    public void Set<T>(string key, T? value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        this[key] = value;
    }

    public void Set<T>(T? value)
        where T : class => Set(typeof(T).FullName!, value);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
        {
            return;
        }

        _disposed = true;
        foreach (var value in Values)
        {
            // The turn itself may stand in its own state.
            if (value is IDisposable disposable and not TurnContext)
            {
                disposable.Dispose();
            }
        }
    }
}
