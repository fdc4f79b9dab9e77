using System.Security.Cryptography;

using LeadBot.Channels.WebChat.Tokens;
using LeadBot.Storage.Keys;

namespace LeadBot.Bot.Keys;

/// <summary>
/// Signing keys of Direct Line tokens: made at the first start, replaced each month, and accepted long after that, since a
/// visitor may show a month-old token to get the conversation back.
/// </summary>
internal sealed class DirectLineKeyRing(KeyStore store, TimeProvider time) : IDirectLineKeys, IDisposable
{
    public const string Purpose = "directline";
    private const int KeyBytes = 32;

    public static readonly TimeSpan SignsFor = TimeSpan.FromDays(30);

    /// <summary>Longer than the longest time after which a conversation is taken up again by default.</summary>
    public static readonly TimeSpan AcceptedAfterwards = TimeSpan.FromDays(45);

    /// <summary>Another node may have made a key that we have not read yet; a stranger's made-up ids must not make us ask each time.</summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _gate = new(1);
    private volatile Ring _ring = new([], DateTimeOffset.MinValue);

    public ValueTask<DirectLineKey> CurrentAsync(CancellationToken ct) =>
        _ring.Current is { } current && current.CreatedAt + SignsFor > time.GetUtcNow()
            ? ValueTask.FromResult(current.Key)
            : RotateAsync(ct);

    public async ValueTask<DirectLineKey?> FindAsync(string id, CancellationToken ct)
    {
        var ring = _ring;
        if (ring.Find(id, time.GetUtcNow()) is { } found)
        {
            return found;
        }

        if (time.GetUtcNow() - ring.ReadAt >= AskAgain)
        {
            await _gate.WaitAsync(ct);
            try
            {
                if (ReferenceEquals(ring, _ring))
                {
                    await ReadAsync(ct);
                }
            }
            finally
            {
                _gate.Release();
            }
        }

        return _ring.Find(id, time.GetUtcNow());
    }

    public void Dispose() => _gate.Dispose();

    private async ValueTask<DirectLineKey> RotateAsync(CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            var now = time.GetUtcNow();
            if (_ring.Current is not { } current || current.CreatedAt + SignsFor <= now)
            {
                var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
                await store.RotateAsync(
                    new StoredKey(Guid.CreateVersion7(now).ToString(), Purpose, secret, now), now - SignsFor, now - AcceptedAfterwards, ct);
                await ReadAsync(ct);
            }

            return _ring.Current!.Key;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task ReadAsync(CancellationToken ct) =>
        _ring = new Ring(
            [.. (await store.ListAsync(Purpose, ct)).Select(key => new Entry(
                new DirectLineKey(key.Id, Convert.FromBase64String(key.Body)), key.CreatedAt, key.RetiredAt))],
            time.GetUtcNow());

    private sealed record Entry(DirectLineKey Key, DateTimeOffset CreatedAt, DateTimeOffset? RetiredAt);

    private sealed record Ring(IReadOnlyList<Entry> Keys, DateTimeOffset ReadAt)
    {
        public Entry? Current { get; } = Keys.FirstOrDefault(key => key.RetiredAt is null);

        public DirectLineKey? Find(string id, DateTimeOffset now) =>
            Keys.FirstOrDefault(key => key.Key.Id == id && !(key.RetiredAt + AcceptedAfterwards < now))?.Key;
    }
}
