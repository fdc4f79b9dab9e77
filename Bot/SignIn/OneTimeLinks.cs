using System.Security.Cryptography;

namespace LeadBot.Bot.SignIn;

/// <summary>The link by which the first administrator comes in: good once, for a quarter of an hour, in the memory of one process.</summary>
internal sealed class OneTimeLinks(TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private byte[]? _hash;
    private DateTimeOffset _expiresAt;

    /// <summary>A new token; the one before stops working.</summary>
    public string Issue()
    {
        var token = Secrets.NewToken();
        lock (_lock)
        {
            _hash = Secrets.HashBytes(token);
            _expiresAt = time.GetUtcNow() + Life;
        }

        return token;
    }

    /// <returns>True once for the token that was issued last, while it lives.</returns>
    public bool Consume(string token)
    {
        lock (_lock)
        {
            if (_hash is null || time.GetUtcNow() >= _expiresAt || !CryptographicOperations.FixedTimeEquals(_hash, Secrets.HashBytes(token)))
            {
                return false;
            }

            _hash = null;
            return true;
        }
    }
}
