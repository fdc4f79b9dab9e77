using System.Net;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;
using static LeadBot.Tests.Channels.WebChat.WebChatServer;

namespace LeadBot.Tests.Channels.WebChat.DirectLine;

public sealed class ConversationEndpointsTests
{
    [Fact]
    public async Task Starting_is_told_to_the_bot_once_and_answered_201_then_200()
    {
        await using var server = await WebChatServer.StartAsync();
        var (_, token) = await server.AskAsync(HttpMethod.Post, "/tokens/generate", Secret);

        var (first, started) = await server.AskAsync(HttpMethod.Post, "/conversations", Text(token!, "token"), new { user = new { }, locale = "cs-CZ" });
        var (second, again) = await server.AskAsync(HttpMethod.Post, "/conversations", Text(token!, "token"), new { });

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(Text(token!, "conversationId"), Text(started!, "conversationId"));
        Assert.Equal(Text(token!, "conversationId"), Text(again!, "conversationId"));
        var told = Assert.Single(server.Engine.Accepted);
        Assert.Equal(ActivityTypes.ConversationUpdate, told.Activity.Type);
        Assert.Equal(JournalAudience.System, told.Audience);
        Assert.Equal("cs-CZ", told.Activity.Locale);
        Assert.Equal("webchat", told.Activity.ChannelId);
    }

    [Fact]
    public async Task A_start_that_died_before_it_told_the_bot_is_made_good_by_the_next()
    {
        await using var server = await WebChatServer.StartAsync();
        server.Engine.OnAccept = _ => throw new IOException("disk full");
        var (_, token) = await server.AskAsync(HttpMethod.Post, "/tokens/generate", Secret);
        var (failed, error) = await server.AskAsync(HttpMethod.Post, "/conversations", Text(token!, "token"));
        server.Engine.OnAccept = _ => null;

        var (response, _) = await server.AskAsync(HttpMethod.Post, "/conversations", Text(token!, "token"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.DoesNotContain("disk", error!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(server.Engine.Accepted);
    }

    [Fact]
    public async Task The_stream_address_is_absolute_and_its_token_is_not_the_token()
    {
        await using var server = await WebChatServer.StartAsync();
        var (_, token) = await server.AskAsync(HttpMethod.Post, "/tokens/generate", Secret);

        var (_, started) = await server.AskAsync(HttpMethod.Post, "/conversations", Text(token!, "token"));

        var stream = new Uri(Text(started!, "streamUrl"));
        Assert.Equal("ws", stream.Scheme);
        Assert.Equal(server.Http.BaseAddress!.Authority, stream.Authority);
        Assert.StartsWith("?watermark=&t=", stream.Query, StringComparison.Ordinal);
        Assert.DoesNotContain(Text(started!, "token"), stream.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_address_decides_what_clients_are_told()
    {
        await using var server = await WebChatServer.StartAsync(("PublicUrl", "https://bot.example.com/chat/"));
        var (_, token) = await server.AskAsync(HttpMethod.Post, "/tokens/generate", Secret);

        var (_, started) = await server.AskAsync(HttpMethod.Post, "/conversations", Text(token!, "token"));

        Assert.StartsWith(
            $"wss://bot.example.com/chat/v3/directline/conversations/{Text(started!, "conversationId")}/stream?", Text(started!, "streamUrl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?watermark=", "?watermark=&")]
    [InlineData("?watermark=1", "?watermark=1&")]
    [InlineData("?watermark=99999999999999999999999", "?watermark=99999999999999999999999&")]
    [InlineData("", "?watermark=2&")] // only what is new
    public async Task Coming_back_goes_on_after_the_watermark(string query, string expected)
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync(); // told, and welcomed

        var (response, body) = await server.AskAsync(HttpMethod.Get, $"/conversations/{visitor.Conversation}{query}", visitor.Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(expected, Text(body!, "streamUrl"), StringComparison.Ordinal);
        Assert.NotEmpty(Text(body!, "token"));
    }

    [Fact]
    public async Task A_secret_starts_a_conversation_and_opens_its_own_bots_only()
    {
        await using var server = await WebChatServer.StartAsync();

        var (started, body) = await server.AskAsync(HttpMethod.Post, "/conversations", Secret, new { user = new { id = "dl_7" } });
        var path = $"/conversations/{Text(body!, "conversationId")}";
        var (own, _) = await server.AskAsync(HttpMethod.Get, path, Secret);
        var (other, _) = await server.AskAsync(HttpMethod.Get, path, OtherSecret);
        var (post, _) = await server.AskAsync(HttpMethod.Post, path + "/activities", OtherSecret, new { type = "message", text = "hi", from = new { id = "x" } });

        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        Assert.Equal("dl_7", server.Engine.Accepted[0].Activity.From!.Id);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, post.StatusCode);
    }

    [Theory]
    [InlineData(InboxRefusal.TooMany, HttpStatusCode.TooManyRequests)]
    [InlineData(InboxRefusal.Busy, HttpStatusCode.ServiceUnavailable)]
    [InlineData(InboxRefusal.UnknownConversation, HttpStatusCode.NotFound)]
    public async Task A_start_that_the_inbox_refuses_says_why(InboxRefusal reason, HttpStatusCode status)
    {
        await using var server = await WebChatServer.StartAsync();
        server.Engine.OnAccept = _ => new InboxResult.Refused(reason);

        var (response, _) = await server.AskAsync(HttpMethod.Post, "/conversations", Secret);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_session_id_is_given_to_a_token_holder_only()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();

        var (granted, body) = await server.AskAsync(HttpMethod.Get, "/session/getsessionid", visitor.Token, origin: "https://a.example");
        var (refused, _) = await server.AskAsync(HttpMethod.Get, "/session/getsessionid", null);

        Assert.NotEmpty(Text(body!, "sessionId"));
        Assert.Equal("true", Assert.Single(granted.Headers.GetValues("Access-Control-Allow-Credentials")));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }
}
