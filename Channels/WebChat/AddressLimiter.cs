using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WebChat;

/// <summary>Counts what one address asks for in a minute, so that nobody fills the database with empty conversations.</summary>
internal sealed class AddressLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<string>? _limiter;

    public AddressLimiter(IOptions<WebChatHostOptions> options)
    {
        var permits = options.Value.RequestsPerMinutePerAddress;
        if (permits > 0)
        {
            _limiter = PartitionedRateLimiter.Create<string, string>(address =>
                RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = permits,
                    Window = TimeSpan.FromMinutes(1),
                }));
        }
    }

    /// <returns>Null when the request may pass, else how long to wait.</returns>
    public TimeSpan? Refuse(HttpContext context)
    {
        using var lease = _limiter?.AttemptAcquire(Partition(context.Connection.RemoteIpAddress));
        if (lease is null or { IsAcquired: true })
        {
            return null;
        }

        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);
    }

    public void Dispose() => _limiter?.Dispose();

    /// <summary>One subscriber holds a whole /64 of IPv6 addresses.</summary>
    private static string Partition(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        return address is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address?.ToString() ?? "";
    }
}
