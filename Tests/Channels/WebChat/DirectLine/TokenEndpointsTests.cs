using System.Net;
using static LeadBot.Tests.Channels.WebChat.WebChatServer;

namespace LeadBot.Tests.Channels.WebChat.DirectLine;

public sealed class TokenEndpointsTests
{
    [Fact]
    public async Task The_secret_makes_a_token_and_starts_nothing()
    {
        await using var server = await WebChatServer.StartAsync();

        var (response, body) = await server.AskAsync(HttpMethod.Post, "/tokens/generate", Secret);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1800, body!["expires_in"]!.GetValue<int>());
        Assert.Null(body["streamUrl"]);
        Assert.Empty(server.Engine.Accepted);
        var (get, _) = await server.AskAsync(HttpMethod.Get, $"/conversations/{Text(body, "conversationId")}", Text(body, "token"));
        Assert.Equal(HttpStatusCode.NotFound, get.StatusCode);
    }

    [Theory]
    [InlineData("""{"user":{"id":"dl_42","name":"Ann"}}""")]
    [InlineData("""{"User":{"Id":"dl_42","Name":"Ann"}}""")]
    public async Task The_user_of_the_body_speaks_however_the_names_are_spelled(string json)
    {
        await using var server = await WebChatServer.StartAsync();

        var (_, body) = await server.AskAsync(HttpMethod.Post, "/tokens/generate", Secret, new StringContent(json));
        await server.AskAsync(HttpMethod.Post, "/conversations", Text(body!, "token"), new { user = new { id = "dl_forged" } });

        var joined = Assert.Single(server.Engine.Accepted).Activity;
        Assert.Equal(["default", "dl_42"], joined.MembersAdded!.Select(member => member.Id));
        Assert.Equal("Ann", joined.From!.Name);
    }

    [Theory]
    [InlineData("""{"user":{"id":"guessable"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"trustedOrigins":["no origin"]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"trustedOrigins":"https://a.example"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"user":5}""", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("{}", HttpStatusCode.OK)]
    [InlineData("""{"user":{},"eTag":"x"}""", HttpStatusCode.OK)]
    public async Task A_body_is_checked_before_a_token_is_made(string json, HttpStatusCode status)
    {
        await using var server = await WebChatServer.StartAsync();

        var (response, body) = await server.AskAsync(HttpMethod.Post, "/tokens/generate", Secret, new StringContent(json));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK, body!["error"] is null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    [InlineData("")]
    public async Task Without_the_secret_there_is_no_token(string? secret)
    {
        await using var server = await WebChatServer.StartAsync();

        var (response, body) = await server.AskAsync(HttpMethod.Post, "/tokens/generate", secret);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Unauthorized", Text(body!["error"]!, "code"));
    }

    [Fact]
    public async Task A_bot_without_a_secret_refuses_every_secret_and_its_widget_works()
    {
        await using var server = await WebChatServer.StartAsync(("Bots:default:WebChat:Secret", ""));

        var (generate, _) = await server.AskAsync(HttpMethod.Post, "/tokens/generate", Secret);
        var (empty, _) = await server.AskAsync(HttpMethod.Post, "/tokens/generate", "");
        var (widget, _) = await server.AskAsync(HttpMethod.Post, "/widget/token", null, new { bot = "default" });

        Assert.Equal(HttpStatusCode.Unauthorized, generate.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, empty.StatusCode);
        Assert.Equal(HttpStatusCode.OK, widget.StatusCode);
    }

    [Fact]
    public async Task A_token_cannot_make_tokens()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();

        var (response, _) = await server.AskAsync(HttpMethod.Post, "/tokens/generate", visitor.Token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_refreshed_token_outlives_the_old_one_in_the_same_conversation()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        server.Clock.Now += TimeSpan.FromMinutes(20);

        var (_, refreshed) = await server.AskAsync(HttpMethod.Post, "/tokens/refresh", visitor.Token);
        server.Clock.Now += TimeSpan.FromMinutes(20);

        Assert.Equal(visitor.Conversation, Text(refreshed!, "conversationId"));
        var (old, body) = await server.AskAsync(HttpMethod.Get, $"/conversations/{visitor.Conversation}/activities", visitor.Token);
        var (fresh, _) = await server.AskAsync(HttpMethod.Get, $"/conversations/{visitor.Conversation}/activities", Text(refreshed!, "token"));
        Assert.Equal(HttpStatusCode.Forbidden, old.StatusCode);
        Assert.Equal("TokenExpired", Text(body!["error"]!, "code"));
        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
    }

    [Fact]
    public async Task An_expired_token_is_not_refreshed_and_a_secret_needs_no_refresh()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        server.Clock.Now += TimeSpan.FromMinutes(31);

        var (expired, _) = await server.AskAsync(HttpMethod.Post, "/tokens/refresh", visitor.Token);
        var (secret, _) = await server.AskAsync(HttpMethod.Post, "/tokens/refresh", Secret);

        Assert.Equal(HttpStatusCode.Forbidden, expired.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, secret.StatusCode);
    }
}
