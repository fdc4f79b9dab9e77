using System.Net.WebSockets;
using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Journal;
using static LeadBot.Tests.Channels.WebChat.WebChatServer;

namespace LeadBot.Tests.Channels.WebChat.Stream;

public sealed class StreamTests
{
    [Fact]
    public async Task A_socket_gets_the_backlog_and_then_what_happens()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        server.Engine.Say(visitor.Conversation, "before");

        using var socket = await FeedSocket.ConnectAsync(await AddressAsync(server, visitor, "?watermark="));
        var backlog = await socket.ReadTextsAsync(2);
        server.Engine.Say(visitor.Conversation, "after");

        Assert.Equal(["Welcome", "before"], backlog);
        Assert.Equal(["after"], await socket.ReadTextsAsync(1));
    }

    [Fact]
    public async Task A_long_backlog_comes_whole_in_order_and_without_what_is_not_for_visitors()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        for (var i = 0; i < 350; i++)
        {
            server.Engine.Say(visitor.Conversation, $"{i}", i % 10 == 0 ? JournalAudience.System : JournalAudience.Visitor);
        }

        using var socket = await FeedSocket.ConnectAsync(await AddressAsync(server, visitor, "?watermark=2"));

        Assert.Equal(Enumerable.Range(0, 350).Where(i => i % 10 != 0).Select(i => $"{i}"), await socket.ReadTextsAsync(315));
    }

    [Theory]
    [InlineData("?watermark=3", new[] { "two", "three" })]
    [InlineData("?watermark=9999", new[] { "three" })]
    [InlineData("", new[] { "three" })]
    public async Task A_socket_that_comes_back_misses_nothing_and_repeats_nothing(string watermark, string[] expected)
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        server.Engine.Say(visitor.Conversation, "one");
        server.Engine.Say(visitor.Conversation, "two");

        using var socket = await FeedSocket.ConnectAsync(await AddressAsync(server, visitor, watermark));
        await FollowedAsync(server, visitor.Conversation);
        server.Engine.Say(visitor.Conversation, "three");

        Assert.Equal(expected, await socket.ReadTextsAsync(expected.Length));
    }

    [Fact]
    public async Task Every_socket_of_a_conversation_gets_everything()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        using var first = await FeedSocket.ConnectAsync(await AddressAsync(server, visitor, "?watermark=2"));
        using var second = await FeedSocket.ConnectAsync(await AddressAsync(server, visitor, "?watermark=2"));

        await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/activities", visitor.Token, new { type = "message", text = "hi" });

        Assert.Equal(["hi", "You said: hi"], await first.ReadTextsAsync(2));
        Assert.Equal(["hi", "You said: hi"], await second.ReadTextsAsync(2));
    }

    [Fact]
    public async Task Typing_comes_at_once_with_the_watermark_last_sent_and_the_visitors_own_does_not()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        using var socket = await FeedSocket.ConnectAsync(await AddressAsync(server, visitor, "?watermark="));
        await socket.ReadTextsAsync(1);
        await FollowedAsync(server, visitor.Conversation);

        await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/activities", visitor.Token, new { type = "typing" });
        server.Engine.Publish(visitor.Conversation, new Activity { Type = ActivityTypes.Typing, From = new ChannelAccount("default", role: RoleTypes.Bot) });

        var frame = JsonNode.Parse((await socket.NextFrameAsync())!)!;
        Assert.Equal("2", Text(frame, "watermark"));
        var typing = Assert.Single(frame["activities"]!.AsArray());
        Assert.Equal("typing", Text(typing!, "type"));
        Assert.Equal("bot", Text(typing!["from"]!, "role"));
    }

    [Fact]
    public async Task What_the_client_sends_is_let_fall_and_its_goodbye_is_answered()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        using var socket = await FeedSocket.ConnectAsync(await AddressAsync(server, visitor, "?watermark="));
        await socket.SendAsync("");
        await socket.SendAsync("{ not json");
        await socket.SendAsync(new string('x', 100_000));

        Assert.Equal(["Welcome"], await socket.ReadTextsAsync(1));
        await socket.CloseAsync();

        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
        await Until.TrueAsync(() => !server.Engine.IsFollowed(visitor.Conversation), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_server_that_stops_says_1001_so_that_clients_come_back()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        using var socket = await FeedSocket.ConnectAsync(await AddressAsync(server, visitor, "?watermark=2"));
        await FollowedAsync(server, visitor.Conversation);

        var stop = server.StopAsync();

        Assert.Null(await socket.NextFrameAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.CloseStatus);
        await socket.CloseAsync();
        await stop;
    }

    [Fact]
    public async Task A_journal_that_cannot_be_read_closes_the_socket_and_not_the_conversation()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        server.Engine.OnRead = () => throw new IOException("gone");
        using var broken = await FeedSocket.ConnectAsync(await AddressAsync(server, visitor, "?watermark="));

        Assert.Null(await broken.NextFrameAsync());
        Assert.Equal(WebSocketCloseStatus.InternalServerError, broken.CloseStatus);
        server.Engine.OnRead = () => { };
        using var socket = await FeedSocket.ConnectAsync(await AddressAsync(server, visitor, "?watermark="));

        Assert.Equal(["Welcome"], await socket.ReadTextsAsync(1));
    }

    [Fact]
    public async Task An_upgrade_needs_the_streams_own_fresh_token()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        var other = await server.ArriveAsync();
        var address = await AddressAsync(server, visitor, "?watermark=");
        var path = address[..address.IndexOf('?', StringComparison.Ordinal)];

        Assert.Equal(403, await FeedSocket.RefusedAsync(path));
        Assert.Equal(403, await FeedSocket.RefusedAsync($"{path}?t=garbage"));
        Assert.Equal(403, await FeedSocket.RefusedAsync($"{path}?t={visitor.Token}"));
        Assert.Equal(403, await FeedSocket.RefusedAsync(address.Replace(visitor.Conversation, other.Conversation, StringComparison.Ordinal)));
        Assert.Equal(400, await FeedSocket.RefusedAsync(address.Replace("watermark=", "watermark=x", StringComparison.Ordinal)));
        server.Clock.Now += TimeSpan.FromSeconds(61);
        Assert.Equal(403, await FeedSocket.RefusedAsync(address));
    }

    [Fact]
    public async Task An_upgrade_from_a_foreign_origin_is_refused()
    {
        await using var server = await WebChatServer.StartAsync(("Bots:default:WebChat:AllowedOrigins", "https://a.example"));
        var (_, token) = await server.AskAsync(HttpMethod.Post, "/widget/token", null, new { bot = "default" }, "https://a.example");
        var (_, started) = await server.AskAsync(HttpMethod.Post, "/conversations", Text(token!, "token"), new { }, "https://a.example");

        Assert.Equal(403, await FeedSocket.RefusedAsync(Text(started!, "streamUrl"), "https://b.example"));
        using var socket = await FeedSocket.ConnectAsync(Text(started!, "streamUrl"), "https://a.example");

        Assert.Equal(["Welcome"], await socket.ReadTextsAsync(1));
    }

    [Fact]
    public async Task No_token_ever_stands_in_the_log()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        var address = await AddressAsync(server, visitor, "?watermark=");
        using var socket = await FeedSocket.ConnectAsync(address);
        await socket.ReadTextsAsync(1);
        await FeedSocket.RefusedAsync(address.Replace("watermark=", "watermark=x", StringComparison.Ordinal));
        await socket.CloseAsync();

        var signature = address[(address.LastIndexOf('.') + 1)..];

        Assert.NotEmpty(server.Log.All);
        Assert.DoesNotContain(server.Log.All, line => line.Contains(signature, StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.All, line => line.Contains(visitor.Token, StringComparison.Ordinal));
    }

    private static async Task<string> AddressAsync(WebChatServer server, (string Token, string Conversation, string User) visitor, string query)
    {
        var (_, body) = await server.AskAsync(HttpMethod.Get, $"/conversations/{visitor.Conversation}?watermark=", visitor.Token);
        var address = Text(body!, "streamUrl");
        return query.Length == 0
            ? address.Replace("watermark=&", "", StringComparison.Ordinal)
            : address.Replace("?watermark=", query, StringComparison.Ordinal);
    }

    private static Task FollowedAsync(WebChatServer server, string conversation) => Until.TrueAsync(() => server.Engine.IsFollowed(conversation), TestContext.Current.CancellationToken);
}
