using System.Collections.Frozen;
using System.Text.Json;

namespace LeadBot.BotFramework.Connector.Authentication;

/// <summary>
/// The signing keys that an OpenID metadata document names. Kept for a day; fetched again when a key is unknown, since keys rotate, yet
/// only so often, since anybody can send a token with an unknown key.
/// </summary>
public sealed class OpenIdKeys : IDisposable
{
    private const int MostSearches = 5;
    private const int LargestDocument = 1024 * 1024;

    private static readonly TimeSpan s_life = TimeSpan.FromHours(24);
    private static readonly TimeSpan s_searchWindow = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly Uri _metadata;
    private readonly Func<HttpClient> _http;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Queue<DateTimeOffset> _fetches = new();
    private volatile KeySet _keys = KeySet.None;

    /// <param name="metadata">The metadata document: https, or any scheme on this machine.</param>
    /// <param name="http">Gives a client for one call; the caller keeps its connections.</param>
    public OpenIdKeys(Uri metadata, Func<HttpClient> http, TimeProvider time) => (_metadata, _http, _time) = (metadata, http, time);

    public void Dispose() => _gate.Dispose();

    /// <summary>The key of that id, or null where its owner does not name it.</summary>
    /// <exception cref="HttpRequestException">There is no key yet and none can be fetched.</exception>
    internal async ValueTask<SigningKey?> FindAsync(string id, CancellationToken ct)
    {
        var keys = _keys;
        if (IsFresh(keys) && keys.ById.TryGetValue(id, out var key))
        {
            return key;
        }

        await _gate.WaitAsync(ct);
        try
        {
            if (_keys == keys && MayFetch())
            {
                _keys = await FetchAsync(ct);
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            // Keys of yesterday are better than no bot while the keys' address is away.
            if (_keys == KeySet.None)
            {
                throw new HttpRequestException($"The signing keys of {_metadata} cannot be fetched: {fault.Message}", fault);
            }
        }
        finally
        {
            _gate.Release();
        }

        return _keys.ById.GetValueOrDefault(id);
    }

    private bool IsFresh(KeySet keys) => keys != KeySet.None && _time.GetUtcNow() - keys.At < s_life;

    private bool MayFetch()
    {
        var now = _time.GetUtcNow();
        while (_fetches.TryPeek(out var first) && now - first >= s_searchWindow)
        {
            _fetches.Dequeue();
        }

        if (_fetches.Count >= MostSearches)
        {
            return false;
        }

        _fetches.Enqueue(now);
        return true;
    }

    private async Task<KeySet> FetchAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(s_patience);
        using var metadata = await ReadAsync(_metadata, patience.Token);
        if (metadata.RootElement.ValueKind != JsonValueKind.Object || !metadata.RootElement.TryGetProperty("jwks_uri", out var address)
            || !Uri.TryCreate(address.ValueKind == JsonValueKind.String ? address.GetString() : null, UriKind.Absolute, out var jwks)
            || !(jwks.Scheme == Uri.UriSchemeHttps || (jwks.IsLoopback && _metadata.IsLoopback)))
        {
            throw new JsonException("The metadata document names no key set (jwks_uri) that can be trusted.");
        }

        using var set = await ReadAsync(jwks, patience.Token);
        if (set.RootElement.ValueKind != JsonValueKind.Object || !set.RootElement.TryGetProperty("keys", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("The key set has no keys.");
        }

        var keys = list.EnumerateArray().Select(SigningKey.Read).OfType<SigningKey>().DistinctBy(key => key.Id);
        return new KeySet(_time.GetUtcNow(), keys.ToFrozenDictionary(key => key.Id));
    }

    private async Task<JsonDocument> ReadAsync(Uri address, CancellationToken ct)
    {
        var http = _http();
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(LargestDocument, ct);
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(ct));
    }

    private sealed record KeySet(DateTimeOffset At, FrozenDictionary<string, SigningKey> ById)
    {
        public static readonly KeySet None = new(DateTimeOffset.MinValue, FrozenDictionary<string, SigningKey>.Empty);
    }
}
