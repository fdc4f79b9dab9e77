using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

using LeadBot.BotFramework.Turns;

namespace LeadBot.BotFramework.State;

/// <summary>
/// Values that outlive a turn, in one item of a storage. Loaded once a turn; saved only if something changed, under the ETag that
/// was loaded, so that a turn which ran at the same time is not overwritten.
/// </summary>
/// <param name="storage">Where the item lives.</param>
/// <param name="contextServiceKey">Where in the turn state the loaded values stand.</param>
/// <param name="options">Knows the types of the values, see <see cref="StateJson.With"/>; without it only the framework's own are known.</param>
public abstract class BotState(IStorage storage, string contextServiceKey, JsonSerializerOptions? options = null) : IPropertyManager
{
    private readonly IStorage _storage = storage ?? throw new ArgumentNullException(nameof(storage));
    private readonly string _key = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    private readonly JsonSerializerOptions _options = StateJson.Complete(options);

    /// <exception cref="InvalidOperationException">The options do not know <typeparamref name="T"/>.</exception>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name) =>
        _options.TryGetTypeInfo(typeof(T), out var info)
            ? CreateProperty(name, (JsonTypeInfo<T>)info)
            : throw new InvalidOperationException(
                $"State of type {typeof(T)} needs a JsonSerializerContext: give {GetType().Name} the options of StateJson.With(context).");

    public IStatePropertyAccessor<T> CreateProperty<T>(string name, JsonTypeInfo<T> info)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        ArgumentNullException.ThrowIfNull(info);
        return new BotStatePropertyAccessor<T>(this, name, info);
    }

    public async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext) is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(key, out var item);
        turnContext.TurnState.Set(_key, new CachedBotState(item switch
        {
            null => null,
            StateBag bag => bag,
            _ => throw new InvalidDataException($"The storage holds a {item.GetType()} under {key}, not a {nameof(StateBag)}."),
        }));
    }

    /// <exception cref="EtagException">The stored item changed since it was loaded.</exception>
    public async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached || !cached.TryGetChange(force, out var change))
        {
            return;
        }

        var changes = new Dictionary<string, object>(1) { [GetStorageKey(turnContext)] = change };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.Saved(change);
    }

    /// <summary>Forgets all values; saving then stores an empty item.</summary>
    public Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(_key, CachedBotState.Cleared(GetCachedState(turnContext)));
        return Task.CompletedTask;
    }

    /// <summary>Deletes the stored item at once, whatever its ETag.</summary>
    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_key);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The values as JSON, a copy; null before they are loaded.</summary>
    public JsonObject? Get(ITurnContext turnContext) =>
        GetCachedState(turnContext) is { } cached ? JsonNode.Parse(cached.Write().Span)!.AsObject() : null;

    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_key);
    }

    internal async ValueTask<CachedBotState> LoadedAsync(ITurnContext turnContext, CancellationToken ct)
    {
        if (GetCachedState(turnContext) is { } cached)
        {
            return cached;
        }

        await LoadAsync(turnContext, false, ct).ConfigureAwait(false);
        return GetCachedState(turnContext)!;
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);
}
