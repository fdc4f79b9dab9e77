using System.Text.Json.Serialization.Metadata;

using LeadBot.BotFramework.Turns;

namespace LeadBot.BotFramework.State;

internal sealed class BotStatePropertyAccessor<T>(BotState state, string name, JsonTypeInfo<T> info) : IStatePropertyAccessor<T>
{
    public string Name => name;

    public async Task<T?> GetAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var cached = await state.LoadedAsync(turnContext, cancellationToken).ConfigureAwait(false);
        return cached.TryGet(name, info, out var value) ? value : default;
    }

    public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(defaultValueFactory);
        var cached = await state.LoadedAsync(turnContext, cancellationToken).ConfigureAwait(false);
        if (cached.TryGet(name, info, out var value) && value is not null)
        {
            return value;
        }

        value = defaultValueFactory();
        cached.Set(name, value, info);
        return value;
    }

    public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
    {
        var cached = await state.LoadedAsync(turnContext, cancellationToken).ConfigureAwait(false);
        cached.Set(name, value, info);
    }

    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var cached = await state.LoadedAsync(turnContext, cancellationToken).ConfigureAwait(false);
        cached.Remove(name);
    }
}
