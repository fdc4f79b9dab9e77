using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace LeadBot.Delivery.Outgoing;

/// <summary>
/// Calls addresses that somebody has written into the settings. The name is resolved here and the very address that was judged is connected to, so
/// that a name which changes its mind in between gains nothing. No redirect is followed, no proxy of the environment used.
/// </summary>
internal sealed class OutgoingHttp : IDisposable
{
    private readonly HttpClient _open = Client(PublicAddress.IsPublic);
    private readonly HttpClient _intranet = Client(IsOpenOrPrivate);

    /// <param name="mayBePrivate">Whether the operator allows an intranet's address here.</param>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool mayBePrivate, CancellationToken ct) =>
        (mayBePrivate ? _intranet : _open).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);

    public void Dispose()
    {
        _open.Dispose();
        _intranet.Dispose();
    }

    /// <summary>Opens the connection that a call would take, over TLS where <paramref name="url"/> asks for it, and closes it again.</summary>
    /// <exception cref="ClosedAddressException">It must not be called.</exception>
    /// <exception cref="SocketException">Its name is not known, or it takes no connection.</exception>
    /// <exception cref="AuthenticationException">Its certificate is not accepted.</exception>
    /// <exception cref="IOException">It hung up.</exception>
    public static async Task TouchAsync(Uri url, bool mayBePrivate, CancellationToken ct)
    {
        await using var stream = await ConnectAsync(new DnsEndPoint(url.IdnHost.Trim('[', ']'), url.Port), mayBePrivate ? IsOpenOrPrivate : PublicAddress.IsPublic, ct);
        if (url.Scheme == Uri.UriSchemeHttps)
        {
            await using var tls = new SslStream(stream);
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = url.IdnHost }, ct);
        }
    }

    private static bool IsOpenOrPrivate(IPAddress address) => PublicAddress.IsPublic(address) || PublicAddress.IsPrivate(address);

    private static HttpClient Client(Func<IPAddress, bool> isAllowed) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // names move
        MaxResponseHeadersLength = 16,
        ConnectCallback = async (context, ct) => await ConnectAsync(context.DnsEndPoint, isAllowed, ct),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan, // each call has its own limit
    };

    private static async Task<Stream> ConnectAsync(DnsEndPoint to, Func<IPAddress, bool> isAllowed, CancellationToken ct)
    {
        var addresses = IPAddress.TryParse(to.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(to.Host, ct);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, address => isAllowed(address)))
        {
            throw new ClosedAddressException(to.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
