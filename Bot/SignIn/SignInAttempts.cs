using System.Net;

namespace LeadBot.Bot.SignIn;

/// <summary>Counts sign-in attempts by network address, in memory of one process.</summary>
internal sealed class SignInAttempts(TimeProvider time)
{
    public const int MostPerMinute = 10;

    private const int MostAddresses = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTimeOffset Since, int Count)> _seen = [];

    /// <returns>How long the address has to wait, or null where it may try.</returns>
    public TimeSpan? Count(IPAddress? address)
    {
        var now = time.GetUtcNow();
        var key = Network(address);
        lock (_lock)
        {
            if (_seen.Count >= MostAddresses)
            {
                Forget(now);
            }

            var (since, count) = _seen.TryGetValue(key, out var seen) && now - seen.Since < Window ? seen : (now, 0);
            if (count >= MostPerMinute)
            {
                return since + Window - now;
            }

            _seen[key] = (since, count + 1);
            return null;
        }
    }

    // Whoever has an IPv6 address has a whole /64 of them.
    private static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, _) in _seen.Where(entry => now - entry.Value.Since >= Window).ToList())
        {
            _seen.Remove(key);
        }

        if (_seen.Count >= MostAddresses)
        {
            _seen.Clear(); // a flood from everywhere: the lock of each user still holds
        }
    }
}
