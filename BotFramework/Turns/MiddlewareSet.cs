using System.Collections;

namespace LeadBot.BotFramework.Turns;

/// <summary>Middleware in order. Used as middleware itself it runs its own set, without a bot, before what follows.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        await ReceiveActivityWithStatusAsync(turnContext, null, cancellationToken).ConfigureAwait(false);
        await next(cancellationToken).ConfigureAwait(false);
    }

    public Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken = default) =>
        RunAsync(turnContext, callback, 0, cancellationToken);

    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunAsync(ITurnContext turnContext, BotCallbackHandler? callback, int index, CancellationToken ct)
    {
        if (index == _middleware.Count)
        {
            return callback?.Invoke(turnContext, ct) ?? Task.CompletedTask;
        }

        return _middleware[index].OnTurnAsync(turnContext, next => RunAsync(turnContext, callback, index + 1, next), ct);
    }
}
