using System.Net;
using LeadBot.Channels.WebChat.Tokens;
using static LeadBot.Tests.Channels.WebChat.WebChatServer;

namespace LeadBot.Tests.Channels.WebChat.Widget;

public sealed class WidgetTokenEndpointTests
{
    [Fact]
    public async Task A_page_gets_a_token_for_a_user_that_nobody_can_guess()
    {
        await using var server = await WebChatServer.StartAsync();

        var (response, first) = await server.AskAsync(HttpMethod.Post, "/widget/token", null, new { bot = "default" }, "https://any.example");
        var (_, second) = await server.AskAsync(HttpMethod.Post, "/widget/token", null, new { bot = "DEFAULT" });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1800, first!["expires_in"]!.GetValue<int>());
        Assert.Matches("^dl_[A-Za-z0-9_-]{24}$", Text(first, "userId"));
        Assert.NotEqual(Text(first, "userId"), Text(second!, "userId"));
        Assert.NotEqual(Text(first, "conversationId"), Text(second!, "conversationId"));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        var token = Assert.IsType<TokenReading.Valid>(await server.Get<TokenSigner>().ReadAsync(
            Text(second!, "token"), TokenPurpose.DirectLine, TestContext.Current.CancellationToken)).Token;
        Assert.Equal("default", token.Bot);
    }

    [Theory]
    [InlineData("""{"bot":"unknown"}""", HttpStatusCode.NotFound)]
    [InlineData("""{"bot":""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"bot":7}""", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("[", HttpStatusCode.BadRequest)]
    public async Task A_request_that_names_no_bot_is_told_so(string json, HttpStatusCode status)
    {
        await using var server = await WebChatServer.StartAsync();

        var (response, body) = await server.AskAsync(HttpMethod.Post, "/widget/token", null, new StringContent(json));

        Assert.Equal(status, response.StatusCode);
        Assert.NotEmpty(Text(body!["error"]!, "message"));
    }

    [Fact]
    public async Task A_body_of_a_megabyte_is_refused()
    {
        await using var server = await WebChatServer.StartAsync();

        var (response, _) = await server.AskAsync(HttpMethod.Post, "/widget/token", null, new { bot = "default", resume = new string('a', 1024 * 1024) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("https://a.example", HttpStatusCode.OK)]
    [InlineData("https://www.b.example:8443", HttpStatusCode.OK)]
    [InlineData("self", HttpStatusCode.OK)]
    [InlineData("http://a.example", HttpStatusCode.Forbidden)]
    [InlineData("https://a.example.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    public async Task Only_pages_of_listed_origins_and_our_own_get_a_token(string? origin, HttpStatusCode status)
    {
        await using var server = await WebChatServer.StartAsync(
            ("Bots:default:WebChat:AllowedOrigins:0", "https://A.example/"), ("Bots:default:WebChat:AllowedOrigins:1", "https://www.b.example:8443"));
        var from = origin == "self" ? server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) : origin;

        var (response, _) = await server.AskAsync(HttpMethod.Post, "/widget/token", null, new { bot = "default" }, from);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData(1)] // the token is still good
    [InlineData(60)] // it has expired
    [InlineData((30 * 24 * 60) - 1)]
    public async Task An_old_token_gives_the_conversation_and_the_user_back(int minutes)
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        server.Clock.Now += TimeSpan.FromMinutes(minutes);

        var (_, body) = await server.AskAsync(HttpMethod.Post, "/widget/token", null, new { bot = "default", resume = visitor.Token });

        Assert.Equal((visitor.Conversation, visitor.User), (Text(body!, "conversationId"), Text(body!, "userId")));
        var (response, _) = await server.AskAsync(HttpMethod.Post, "/conversations", Text(body!, "token"), new { });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("too old")]
    [InlineData("garbage")]
    [InlineData("tampered")]
    [InlineData("never started")]
    [InlineData("other bot")]
    public async Task Anything_else_gives_a_new_conversation_and_no_error(string what)
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        var (_, unstarted) = await server.AskAsync(HttpMethod.Post, "/widget/token", null, new { bot = "default" });
        server.Clock.Now += what == "too old" ? TimeSpan.FromMinutes((30 * 24 * 60) + 1) : TimeSpan.Zero;
        var resume = what switch
        {
            "garbage" => "not.a.token",
            "tampered" => visitor.Token[..^4] + "AAAA",
            "never started" => Text(unstarted!, "token"),
            _ => visitor.Token,
        };

        var (response, body) = await server.AskAsync(
            HttpMethod.Post, "/widget/token", null, new { bot = what == "other bot" ? "other" : "default", resume });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEqual(visitor.Conversation, Text(body!, "conversationId"));
        Assert.NotEqual(visitor.User, Text(body!, "userId"));
    }
}
