using System.Net;
using LeadBot.Delivery.Outgoing;
using LeadBot.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LeadBot.Tests.Delivery.Outgoing;

public sealed class OutgoingHttpTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")] // a name that leads to this machine
    [InlineData("[::1]")]
    [InlineData("2130706433")] // 127.0.0.1 as one number
    public async Task A_name_or_address_that_leads_inside_is_never_connected_to(string host)
    {
        var ct = TestContext.Current.CancellationToken;
        var calls = 0;
        var (server, address) = await FakeServer.StartAsync(app => app.MapGet("/", () => Interlocked.Increment(ref calls)), ct);
        await using var running = server;
        using var http = new OutgoingHttp();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{host}:{new Uri(address).Port}/");

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(request, mayBePrivate: false, ct));

        Assert.IsType<ClosedAddressException>(fault.InnerException);
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task The_same_address_is_called_where_the_operator_allows_it_and_a_redirect_is_not_followed()
    {
        var ct = TestContext.Current.CancellationToken;
        var (server, address) = await FakeServer.StartAsync(app => app.MapGet("/", () => Results.Redirect("http://169.254.169.254/")), ct);
        await using var running = server;
        using var http = new OutgoingHttp();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);

        using var response = await http.SendAsync(request, mayBePrivate: true, ct);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
    }

    [Fact]
    public async Task A_clouds_own_address_is_refused_even_then()
    {
        using var http = new OutgoingHttp();
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://169.254.169.254/latest/meta-data");

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(request, mayBePrivate: true, TestContext.Current.CancellationToken));

        Assert.IsType<ClosedAddressException>(fault.InnerException);
    }
}
