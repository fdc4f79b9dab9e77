namespace LeadBot.BotFramework.Connector.Authentication;

/// <summary>A bot's own token: kept, renewed ahead of its end, and asked for once however many wait for it.</summary>
public abstract class AppCredentials : IDisposable
{
    private static readonly TimeSpan s_ahead = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly TimeProvider _time;
    private volatile AccessToken? _token;

    protected AppCredentials(string appId, TimeProvider time) => (MicrosoftAppId, _time) = (appId, time);

    public string MicrosoftAppId { get; }

    /// <summary>The token to send as <c>Authorization: Bearer</c>.</summary>
    /// <param name="refused">A token that was refused and must not be given again; null for any.</param>
    /// <exception cref="UnauthorizedAccessException">The identity provider gives none; the message says what it said.</exception>
    /// <exception cref="HttpRequestException">The identity provider cannot be reached.</exception>
    public async Task<string> GetTokenAsync(string? refused, CancellationToken ct)
    {
        if (Usable(refused) is { } kept)
        {
            return kept;
        }

        await _gate.WaitAsync(ct);
        try
        {
            if (Usable(refused) is { } renewed)
            {
                return renewed;
            }

            var token = await RequestAsync(ct);
            _token = token;
            return token.Value;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _gate.Dispose();

    /// <summary>Asks the identity provider.</summary>
    protected abstract Task<AccessToken> RequestAsync(CancellationToken ct);

    private string? Usable(string? refused) =>
        _token is { } token && token.Value != refused && token.ExpiresAt - s_ahead > _time.GetUtcNow() ? token.Value : null;
}
