using System.Net;
using LeadBot.Channels.WebChat.Tokens;
using static LeadBot.Tests.Channels.WebChat.WebChatServer;

namespace LeadBot.Tests.Channels.WebChat.DirectLine;

/// <summary>Who gets in where, and with which status the others are sent away.</summary>
public sealed class AccessTests
{
    private static readonly (HttpMethod Method, string Path)[] Places =
    [
        (HttpMethod.Get, "/conversations/{0}"), (HttpMethod.Get, "/conversations/{0}/activities"),
        (HttpMethod.Post, "/conversations/{0}/activities"), (HttpMethod.Post, "/conversations/{0}/upload"),
    ];

    [Theory]
    [InlineData("nobody", HttpStatusCode.Unauthorized)]
    [InlineData("garbage", HttpStatusCode.Unauthorized)]
    [InlineData("forged", HttpStatusCode.Unauthorized)]
    [InlineData("stream", HttpStatusCode.Unauthorized)]
    [InlineData("expired", HttpStatusCode.Forbidden)]
    [InlineData("other conversation", HttpStatusCode.Forbidden)]
    [InlineData("not started", HttpStatusCode.NotFound)]
    public async Task A_stranger_is_turned_away_everywhere_with_the_same_status(string who, HttpStatusCode status)
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        var other = await server.ArriveAsync();
        var (_, unstarted) = await server.AskAsync(HttpMethod.Post, "/widget/token", null, new { bot = "default" });
        var bearer = who switch
        {
            "nobody" => null,
            "garbage" => "eyJhbGciOiJIUzI1NiJ9.e30.x",
            "forged" => await ForgedAsync(server, visitor.Conversation),
            "stream" => await StreamTokenAsync(server, visitor),
            "other conversation" => other.Token,
            "not started" => Text(unstarted!, "token"),
            _ => visitor.Token,
        };
        server.Clock.Now += who == "expired" ? TimeSpan.FromMinutes(31) : TimeSpan.Zero;
        var conversation = who == "not started" ? Text(unstarted!, "conversationId") : visitor.Conversation;

        foreach (var (method, path) in Places)
        {
            var (response, body) = await server.AskAsync(
                method, path.Replace("{0}", conversation, StringComparison.Ordinal), bearer,
                method == HttpMethod.Post ? new { type = "message", text = "hi" } : null, "https://a.example");
            Assert.Equal(status, response.StatusCode);
            Assert.NotEmpty(Text(body!["error"]!, "message"));
            Assert.Equal("https://a.example", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        }
    }

    [Theory]
    [InlineData("GET", "/conversations//activities")]
    [InlineData("POST", "/conversations//activities")]
    [InlineData("GET", "/nothing")]
    [InlineData("DELETE", "/conversations")]
    [InlineData("GET", "/attachments/unknown")]
    [InlineData("GET", "/attachments/..%2f..%2fetc%2fpasswd")]
    public async Task An_address_that_is_none_is_a_404_with_a_reason(string method, string path)
    {
        await using var server = await WebChatServer.StartAsync();

        var (response, body) = await server.AskAsync(HttpMethod.Parse(method), path, Secret);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("NotFound", Text(body!["error"]!, "code"));
    }

    [Fact]
    public async Task A_token_is_bound_to_its_origins_where_a_chat_begins_and_never_within_it()
    {
        await using var server = await WebChatServer.StartAsync();
        var (_, body) = await server.AskAsync(HttpMethod.Post, "/tokens/generate", Secret, new StringContent("""{"trustedOrigins":["https://A.example"]}"""));
        var token = Text(body!, "token");

        var (foreign, _) = await server.AskAsync(HttpMethod.Post, "/conversations", token, new { }, "https://b.example");
        var (good, _) = await server.AskAsync(HttpMethod.Post, "/conversations", token, new { }, "https://a.example");
        var (own, _) = await server.AskAsync(HttpMethod.Post, "/conversations", token, new { }, server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        var (program, _) = await server.AskAsync(HttpMethod.Post, "/conversations", token, new { });
        var (post, _) = await server.AskAsync(
            HttpMethod.Post, $"/conversations/{Text(body!, "conversationId")}/activities", token, new { type = "message", text = "x" }, "https://b.example");

        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Created, good.StatusCode);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.OK, program.StatusCode);
        Assert.Equal(HttpStatusCode.OK, post.StatusCode);
    }

    [Theory]
    [InlineData("/v3/directline/conversations/x/activities")]
    [InlineData("/v3/directline/tokens/refresh")]
    [InlineData("/widget/token")]
    public async Task A_preflight_allows_what_clients_ask_for(string path)
    {
        await using var server = await WebChatServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", "https://a.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");

        using var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("https://a.example", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        var headers = string.Join(',', response.Headers.GetValues("Access-Control-Allow-Headers"));
        Assert.All(
            ["authorization", "content-type", "x-ms-bot-agent", "x-requested-with"], name => Assert.Contains(name, headers, StringComparison.Ordinal));
        Assert.Contains("POST", string.Join(',', response.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        Assert.Contains("Origin", string.Join(',', response.Headers.GetValues("Vary")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_asks_for_too_many_tokens_waits()
    {
        await using var server = await WebChatServer.StartAsync(("Limits:RequestsPerMinutePerAddress", "2"));
        await server.AskAsync(HttpMethod.Post, "/widget/token", null, new { bot = "default" });
        var (_, token) = await server.AskAsync(HttpMethod.Post, "/tokens/generate", Secret);

        var (response, body) = await server.AskAsync(HttpMethod.Post, "/conversations", Text(token!, "token"), new { }, "https://a.example");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(int.Parse(response.Headers.RetryAfter!.ToString(), null), 1, 60);
        Assert.Equal("TooManyRequests", Text(body!["error"]!, "code"));
        Assert.Contains("https://a.example", response.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task No_limit_by_address_means_none()
    {
        await using var server = await WebChatServer.StartAsync(("Limits:RequestsPerMinutePerAddress", "0"));

        for (var i = 0; i < 700; i++)
        {
            var (response, _) = await server.AskAsync(HttpMethod.Post, "/widget/token", null, new { bot = "default" });
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private static async Task<string> ForgedAsync(WebChatServer server, string conversation)
    {
        var stranger = new MemoryKeys();
        stranger.Keys[0] = new DirectLineKey("one", [.. Enumerable.Repeat((byte)7, 32)]);
        return await new TokenSigner(stranger, server.Clock).SignAsync(
            new DirectLineToken("default", conversation, "dl_evil", null, [], TokenPurpose.DirectLine)
            {
                IssuedAt = server.Clock.Now,
                Expires = server.Clock.Now.AddHours(1),
            },
            TestContext.Current.CancellationToken);
    }

    private static async Task<string> StreamTokenAsync(WebChatServer server, (string Token, string Conversation, string User) visitor)
    {
        var (_, body) = await server.AskAsync(HttpMethod.Get, $"/conversations/{visitor.Conversation}", visitor.Token);
        return Text(body!, "streamUrl").Split("&t=")[1];
    }
}
