using System.Collections.Concurrent;
using LeadBot.Channels.Teams;
using LeadBot.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LeadBot.Tests.Channels.Teams;

/// <summary>A bot without a password: its token comes from the identity endpoint of the machine, as App Service documents it.</summary>
public sealed class ManagedIdentityTests
{
    private const string App = "0b0f3c8e-1111-4222-8333-944455556666";
    private const string Endpoint = "IDENTITY_ENDPOINT";
    private const string Header = "IDENTITY_HEADER";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_token_is_asked_for_once_for_the_connector_and_by_the_bots_own_client_id()
    {
        var asked = new ConcurrentQueue<(string Resource, string Client, string Secret)>();
        var (server, address) = await FakeServer.StartAsync(
            app => app.MapGet("/msi/token", (HttpRequest request) =>
            {
                asked.Enqueue((request.Query["resource"]!, request.Query["client_id"]!, request.Headers["X-IDENTITY-HEADER"]!));
                var ends = TimeProvider.System.GetUtcNow().AddHours(2).ToUnixTimeSeconds();
                return Results.Text($$"""{"access_token":"token-{{asked.Count}}","expires_on":"{{ends}}","resource":"{{request.Query["resource"]}}","token_type":"Bearer","client_id":"{{App}}"}""", "application/json");
            }),
            Ct);
        await using var running = server;
        using var machine = new Machine($"{address}/msi/token", "secret-of-the-machine");
        using var http = new ConnectorHttp();
        using var all = new ConnectorCredentials(
            new FixedOptions<TeamsOptions>(new TeamsOptions { AppId = App, TenantId = "t", AppType = TeamsAppType.UserAssignedMsi }), http, TimeProvider.System);
        var credentials = all.Of("default")!;

        var first = await credentials.GetTokenAsync(null, Ct);
        var kept = await credentials.GetTokenAsync(null, Ct);

        Assert.Equal(("token-1", "token-1"), (first, kept));
        Assert.Equal([("https://api.botframework.com", App, "secret-of-the-machine")], asked);
    }

    /// <summary>The environment that the platform gives a process; Azure's library reads it when a credential is made.</summary>
    private sealed class Machine : IDisposable
    {
        public Machine(string endpoint, string secret)
        {
            Environment.SetEnvironmentVariable(Endpoint, endpoint);
            Environment.SetEnvironmentVariable(Header, secret);
        }

        public void Dispose()
        {
            Environment.SetEnvironmentVariable(Endpoint, null);
            Environment.SetEnvironmentVariable(Header, null);
        }
    }
}
