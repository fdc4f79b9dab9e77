using System.Net;

namespace LeadBot.Channels.Teams;

/// <summary>The connections to Azure Bot Service and to Microsoft's identity platform. It follows no redirect: a token goes nowhere else.</summary>
internal sealed class ConnectorHttp : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    private readonly SocketsHttpHandler _handler = new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        UseCookies = false,
    };

    private readonly HttpClient _client;

    public ConnectorHttp() => _client = new HttpClient(_handler, disposeHandler: false) { Timeout = s_patience };

    public HttpClient Client() => _client;

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}
