using System.Net;
using System.Net.Http.Headers;
using System.Text;
using static LeadBot.Tests.Channels.WebChat.WebChatServer;

namespace LeadBot.Tests.Channels.WebChat.Widget;

public sealed class PageViewEndpointTests
{
    private const string Path = "/widget/views";

    [Theory]
    [InlineData("text/plain")] // what sendBeacon sends for a text
    [InlineData("application/json")]
    [InlineData(null)]
    public async Task A_view_is_counted_whatever_the_content_type_and_nothing_is_answered(string? type)
    {
        await using var server = await WebChatServer.StartAsync();

        var (response, _) = await server.AskAsync(HttpMethod.Post, Path, null, Body("""{"bot":"DEFAULT","page":"/pricing","teaser":false}""", type), "https://any.example");
        await server.AskAsync(HttpMethod.Post, Path, null, Body("""{"bot":"default","page":"/pricing","teaser":true}""", type));
        await server.AskAsync(HttpMethod.Post, Path, null, Body("""{"bot":"default","page":"/"}""", type));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("https://any.example", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal([("default", "/pricing", false), ("default", "/pricing", true), ("default", "/", false)], server.Views.All);
    }

    [Theory]
    [InlineData("""{"bot":"unknown","page":"/"}""", HttpStatusCode.NotFound)]
    [InlineData("""{"page":"/"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"bot":"default"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"bot":"default","page":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"bot":"default","page":"/","teaser":"yes"}""", HttpStatusCode.BadRequest)]
    [InlineData("[", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task What_is_no_view_is_told_so_and_not_counted(string json, HttpStatusCode status)
    {
        await using var server = await WebChatServer.StartAsync();

        var (response, body) = await server.AskAsync(HttpMethod.Post, Path, null, Body(json, "text/plain"));

        Assert.Equal(status, response.StatusCode);
        Assert.NotEmpty(Text(body!["error"]!, "message"));
        Assert.Empty(server.Views.All);
    }

    [Theory]
    [InlineData("https://a.example", HttpStatusCode.NoContent)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    public async Task Only_pages_that_may_use_the_widget_are_counted(string? origin, HttpStatusCode status)
    {
        await using var server = await WebChatServer.StartAsync(("Bots:default:WebChat:AllowedOrigins:0", "https://a.example"));

        var (response, _) = await server.AskAsync(HttpMethod.Post, Path, null, Body("""{"bot":"default","page":"/"}""", "text/plain"), origin);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.NoContent ? 1 : 0, server.Views.All.Count);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", 0)]
    [InlineData("Mozilla/5.0 (Linux; Android 13; CUBOT X50) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36", 1)]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36", 1)]
    public async Task Crawlers_are_no_visitors(string agent, int counted)
    {
        await using var server = await WebChatServer.StartAsync();
        server.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);

        var (response, _) = await server.AskAsync(HttpMethod.Post, Path, null, Body("""{"bot":"default","page":"/"}""", "text/plain"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(counted, server.Views.All.Count);
    }

    [Fact]
    public async Task An_address_that_floods_is_stopped_and_still_gets_a_token_for_the_chat()
    {
        await using var server = await WebChatServer.StartAsync(("Limits:RequestsPerMinutePerAddress", "3"));
        List<HttpStatusCode> statuses = [];
        for (var i = 0; i < 5; i++)
        {
            statuses.Add((await server.AskAsync(HttpMethod.Post, Path, null, Body("""{"bot":"default","page":"/"}""", "text/plain"))).Response.StatusCode);
        }

        var (token, _) = await server.AskAsync(HttpMethod.Post, "/widget/token", null, new { bot = "default" });

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.NoContent, 3), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2)], statuses);
        Assert.Equal(3, server.Views.All.Count);
        Assert.Equal(HttpStatusCode.OK, token.StatusCode);
    }

    [Fact]
    public async Task Other_origins_may_ask_first()
    {
        await using var server = await WebChatServer.StartAsync();

        var (response, _) = await server.AskAsync(HttpMethod.Options, Path, null, null, "https://any.example");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Contains("POST", response.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
    }

    private static ByteArrayContent Body(string json, string? type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        return content;
    }
}
