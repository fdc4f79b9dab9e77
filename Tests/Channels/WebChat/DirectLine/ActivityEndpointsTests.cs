using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;
using static LeadBot.Tests.Channels.WebChat.WebChatServer;

namespace LeadBot.Tests.Channels.WebChat.DirectLine;

public sealed class ActivityEndpointsTests
{
    [Fact]
    public async Task The_echo_has_the_answered_id_and_the_channel_data_letter_for_letter()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        const string ChannelData = """{"attachmentSizes":[],"clientActivityID":"k1","Custom":{"number":12345678901234567890123,"n":null,"ž":"<&>"}}""";

        var (response, body) = await server.AskAsync(
            HttpMethod.Post, $"/conversations/{visitor.Conversation}/activities", visitor.Token,
            Json($$"""{"type":"message","text":"Hello","from":{"id":"x","role":"user"},"channelData":{{ChannelData}},"locale":"en-US"}"""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var feed = await FeedAsync(server, visitor, "");
        var echo = feed["activities"]!.AsArray().Single(activity => Text(activity!, "id") == Text(body!, "id"))!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(ChannelData), echo["channelData"]));
        Assert.Contains("12345678901234567890123", echo["channelData"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("You said: Hello", Text(feed["activities"]!.AsArray()[^1]!, "text"));
    }

    [Fact]
    public async Task The_server_says_who_where_and_when()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();

        await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/activities", visitor.Token, Json(
            """
            {"type":"message","text":"hi","id":"mine","timestamp":"2001-01-01T00:00:00Z","from":{"id":"default","name":"Ann","role":"bot","aadObjectId":"a"},
             "recipient":{"id":"other"},"conversation":{"id":"theirs"},"serviceUrl":"https://evil.example","channelId":"msteams","callerId":"urn:x",
             "membersAdded":[{"id":"z"}],"deliveryMode":"expectReplies","unknown":[1]}
            """));

        var taken = server.Engine.Accepted[^1].Activity;
        Assert.Equal((visitor.User, "Ann", "user", null), (taken.From!.Id, taken.From.Name, taken.From.Role, taken.From.AadObjectId));
        Assert.Equal(("default", "Nora", "bot"), (taken.Recipient!.Id, taken.Recipient.Name, taken.Recipient.Role));
        Assert.Equal(visitor.Conversation, taken.Conversation!.Id);
        Assert.Equal("webchat", taken.ChannelId);
        Assert.StartsWith(server.Http.BaseAddress!.ToString(), taken.ServiceUrl, StringComparison.Ordinal);
        Assert.NotEqual("mine", taken.Id);
        Assert.Equal(2026, taken.Timestamp!.Value.Year);
        Assert.Null(taken.CallerId);
        Assert.Null(taken.MembersAdded);
        Assert.Null(taken.DeliveryMode);
        Assert.Equal("[1]", taken.Properties!["unknown"].GetRawText());
    }

    [Fact]
    public async Task A_repeat_of_a_client_key_gets_the_first_id_and_stays_one_message()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        var message = new { type = "message", text = "once", channelData = new { clientActivityID = "k" } };

        var (_, first) = await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/activities", visitor.Token, message);
        var (_, second) = await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/activities", visitor.Token, message);

        Assert.Equal(Text(first!, "id"), Text(second!, "id"));
        Assert.Single(server.Engine.Accepted, inbound => inbound.DedupeKey == $"client:{visitor.User}:k");
    }

    [Theory]
    [InlineData("""{"type":"message","text":"hi"}""", HttpStatusCode.OK)]
    [InlineData("\uFEFF{\"type\":\"message\",\"text\":\"hi\"}", HttpStatusCode.OK)]
    [InlineData("""{"type":"message","channelData":"text","value":5}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"event","name":"webchat/join","value":{}}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"typing"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"messageReaction"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"endOfConversation"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"invoke","name":"x"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"conversationUpdate"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"trace"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"handoff"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"messageUpdate"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"Message"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"no type"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":5}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","attachments":{}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"cut""", HttpStatusCode.BadRequest)]
    [InlineData("""[{"type":"message"}]""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message"} trailing""", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task A_body_is_taken_or_refused_with_a_reason(string json, HttpStatusCode status)
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();

        var (response, body) = await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/activities", visitor.Token, Json(json));

        Assert.Equal(status, response.StatusCode);
        Assert.NotEmpty(status == HttpStatusCode.OK ? Text(body!, "id") : Text(body!["error"]!, "message"));
        Assert.DoesNotContain("System.", body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_client_says_about_members_is_answered_and_let_fall()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();

        await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/activities", visitor.Token, new { type = "conversationUpdate" });
        await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/activities", visitor.Token, new { type = "typing" });

        Assert.Single(server.Engine.Accepted); // our own, from the start
    }

    [Theory]
    [InlineData((256 * 1024) - 60, HttpStatusCode.OK)]
    [InlineData(256 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1024 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_long_text_is_whole_and_a_body_beyond_the_limit_is_413(int letters, HttpStatusCode status)
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        var content = new StringContent($$"""{"type":"message","text":"{{new string('a', letters)}}"}""", Encoding.UTF8, "application/json");

        var (response, body) = await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/activities", visitor.Token, content);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK, server.Engine.Accepted[^1].Activity.Text?.Length == letters);
        Assert.Equal(status == HttpStatusCode.OK, body!["error"] is null);
    }

    [Theory]
    [InlineData(InboxRefusal.UnknownConversation, HttpStatusCode.NotFound, null)]
    [InlineData(InboxRefusal.TooMany, HttpStatusCode.TooManyRequests, "7")]
    [InlineData(InboxRefusal.Busy, HttpStatusCode.ServiceUnavailable, "7")]
    public async Task What_the_inbox_refuses_has_its_own_status_and_never_403(InboxRefusal reason, HttpStatusCode status, string? wait)
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        server.Engine.OnAccept = _ => new InboxResult.Refused(reason, TimeSpan.FromSeconds(6.5));

        var (response, body) = await server.AskAsync(
            HttpMethod.Post, $"/conversations/{visitor.Conversation}/activities", visitor.Token, new { type = "message", text = "hi" }, "https://a.example");

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(wait, response.Headers.RetryAfter?.ToString());
        Assert.NotEmpty(Text(body!["error"]!, "code"));
        Assert.Equal("https://a.example", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task A_store_that_fails_is_503_without_a_word_of_what_went_wrong()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        server.Engine.OnAccept = _ => throw new IOException("database or disk is full");
        server.Engine.OnRead = () => throw new IOException("database disk image is malformed");

        var (post, posted) = await server.AskAsync(
            HttpMethod.Post, $"/conversations/{visitor.Conversation}/activities", visitor.Token, new { type = "message", text = "secret words" });
        var (get, got) = await server.AskAsync(HttpMethod.Get, $"/conversations/{visitor.Conversation}/activities", visitor.Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, post.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, get.StatusCode);
        Assert.All([posted, got], body => Assert.Equal("ServiceError", Text(body!["error"]!, "code")));
        Assert.All([posted, got], body => Assert.DoesNotContain("disk", body!.ToJsonString(), StringComparison.Ordinal));
        Assert.Contains(server.Log.All, line => line.Contains("database or disk is full", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.All, line => line.Contains("secret words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_feed_is_read_in_pages_and_shows_the_visitor_only_what_is_for_visitors()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        for (var i = 0; i < 120; i++)
        {
            server.Engine.Say(visitor.Conversation, $"line {i}", i % 2 == 0 ? JournalAudience.Visitor : JournalAudience.Staff);
        }

        var first = await FeedAsync(server, visitor, "");
        var second = await FeedAsync(server, visitor, Text(first, "watermark"));
        var third = await FeedAsync(server, visitor, Text(second, "watermark"));

        Assert.Equal("100", Text(first, "watermark"));
        Assert.Equal("122", Text(second, "watermark"));
        Assert.Equal(61, first["activities"]!.AsArray().Count + second["activities"]!.AsArray().Count);
        Assert.Empty(third["activities"]!.AsArray());
        Assert.Equal("122", Text(third, "watermark"));
    }

    [Theory]
    [InlineData("999", 0)]
    [InlineData("99999999999999999999999", 0)]
    [InlineData("-", 1)]
    [InlineData("0", 1)]
    public async Task Any_watermark_of_digits_is_good(string watermark, int activities)
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();

        var feed = await FeedAsync(server, visitor, watermark);

        Assert.Equal(activities, feed["activities"]!.AsArray().Count);
        Assert.Equal("2", Text(feed, "watermark"));
    }

    [Fact]
    public async Task A_secret_speaks_for_the_user_that_it_names()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        var path = $"/conversations/{visitor.Conversation}/activities";

        var (named, _) = await server.AskAsync(HttpMethod.Post, path, Secret, new { type = "message", text = "hi", from = new { id = "crm-7" } });
        var (nobody, body) = await server.AskAsync(HttpMethod.Post, path, Secret, new { type = "message", text = "hi" });

        Assert.Equal(HttpStatusCode.OK, named.StatusCode);
        Assert.Equal("crm-7", server.Engine.Accepted[^1].Activity.From!.Id);
        Assert.Equal(RoleTypes.User, server.Engine.Accepted[^1].Activity.From!.Role);
        Assert.Equal(HttpStatusCode.BadRequest, nobody.StatusCode);
        Assert.Equal("MissingProperty", Text(body!["error"]!, "code"));
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static async Task<JsonNode> FeedAsync(WebChatServer server, (string Token, string Conversation, string User) visitor, string watermark)
    {
        var (response, body) = await server.AskAsync(
            HttpMethod.Get, $"/conversations/{visitor.Conversation}/activities?watermark={watermark}", visitor.Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return body!;
    }
}
