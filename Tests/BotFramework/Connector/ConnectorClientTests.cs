using System.Net;
using System.Text.Json.Nodes;
using LeadBot.BotFramework.Connector;
using LeadBot.BotFramework.Connector.Authentication;
using LeadBot.BotFramework.Schema;
using LeadBot.Tests.Fakes;
using LeadBot.Tests.Fakes.Connector;
using Xunit;

namespace LeadBot.Tests.BotFramework.Connector;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private const string Conversation = "19:general@thread.tacv2;messageid=1795231628955";

    private readonly ManualTime _time = new();
    private readonly HttpClient _http = new();
    private FakeConnector _server = null!;
    private MicrosoftAppCredentials _credentials = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await FakeConnector.StartAsync(Ct);
        _credentials = Credentials("right");
    }

    public async ValueTask DisposeAsync()
    {
        _credentials.Dispose();
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_message_goes_to_its_conversation_with_the_bots_token_and_every_id_escaped()
    {
        var sent = await Client().Conversations.SendToConversationAsync(Conversation, new Activity("message") { Text = "Hello" }, Ct);

        Assert.Equal("sent-1", sent.Id);
        var call = Assert.Single(_server.Calls);
        Assert.Equal(("POST", "Bearer token-1"), (call.Method, call.Authorization));
        Assert.Equal($"v3/conversations/{Conversation}/activities", Uri.UnescapeDataString(call.Path));
        Assert.Equal("Hello", (string?)call.Body!["text"]);
        Assert.False(call.Body.ContainsKey("id"));
    }

    [Fact]
    public async Task Replies_updates_deletions_members_and_new_threads_have_their_own_addresses()
    {
        var conversations = Client().Conversations;
        await conversations.ReplyToActivityAsync("a:1", "9", new Activity("message"), Ct);
        Assert.Equal("9", (await conversations.UpdateActivityAsync("a:1", "9", new Activity("message"), Ct)).Id);
        await conversations.DeleteActivityAsync("a:1", "9", Ct);
        Assert.Equal(["Ada", "Bo"], (await conversations.GetConversationMembersAsync("a:1", Ct)).Select(member => member.Name));
        Assert.Equal("Ada", (await conversations.GetConversationMemberAsync("29:a", "a:1", Ct))!.Name);
        Assert.Equal("more", (await conversations.GetConversationPagedMembersAsync("a:1", 100, null, Ct)).ContinuationToken);
        var thread = await conversations.CreateConversationAsync(
            new ConversationParameters
            {
                IsGroup = true,
                TenantId = "t",
                Activity = new Activity("message") { Text = "card" },
                ChannelData = new JsonObject { ["channel"] = new JsonObject { ["id"] = "19:general" } },
            },
            Ct);

        Assert.Equal("7", thread.ActivityId);
        Assert.Equal(
            [
                "POST v3/conversations/a:1/activities/9", "PUT v3/conversations/a:1/activities/9", "DELETE v3/conversations/a:1/activities/9",
                "GET v3/conversations/a:1/members", "GET v3/conversations/a:1/members/29:a", "GET v3/conversations/a:1/pagedmembers?pageSize=100",
                "POST v3/conversations",
            ],
            _server.Calls.Select(call => $"{call.Method} {Uri.UnescapeDataString(call.Path)}"));
        Assert.Equal("19:general", (string?)_server.Calls.Last().Body!["channelData"]!["channel"]!["id"]);
    }

    [Fact]
    public async Task One_token_serves_until_shortly_before_its_end()
    {
        await SendAsync(Client());
        await SendAsync(Client());
        Assert.Equal(1, _server.Tokens);

        _time.Advance(TimeSpan.FromMinutes(56));
        await SendAsync(Client());
        Assert.Equal(2, _server.Tokens);
    }

    [Fact]
    public async Task Many_who_need_a_token_at_once_ask_for_one()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(Client())));
        Assert.Equal(1, _server.Tokens);
    }

    [Fact]
    public async Task A_token_that_was_withdrawn_is_renewed_once_and_the_message_arrives()
    {
        await SendAsync(Client());
        _server.WithdrawTokens();
        await SendAsync(Client());
        Assert.Equal("Bearer token-3", _server.Calls.Last().Authorization);
    }

    [Fact]
    public async Task A_bot_that_is_refused_again_gives_up()
    {
        _server.Next(401);
        _server.Next(401);
        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync(Client()));
        Assert.Equal((HttpStatusCode.Unauthorized, 2), (refused.StatusCode, _server.Calls.Count));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task What_passes_is_tried_again(int status)
    {
        _server.Next(status, retryAfter: 0);
        _server.Next(status, retryAfter: 0);
        Assert.Equal("sent-1", (await SendAsync(Client())).Id);
        Assert.Equal(3, _server.Calls.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task What_does_not_pass_is_said_at_once_in_the_channels_words(int status)
    {
        _server.Next(status, "MessageSizeTooBig");
        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync(Client()));
        Assert.Equal((status, "MessageSizeTooBig", 1), ((int)refused.StatusCode, refused.Body!.Error!.Code, _server.Calls.Count));
    }

    [Fact]
    public async Task Who_is_asked_to_wait_for_minutes_hears_it_instead_of_waiting()
    {
        _server.Next(429, retryAfter: 120);
        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync(Client()));
        Assert.Equal(TimeSpan.FromMinutes(2), refused.RetryAfter);
    }

    [Fact]
    public async Task Tries_end()
    {
        for (var i = 0; i < 10; i++)
        {
            _server.Next(429, retryAfter: 0);
        }

        await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync(Client()));
        Assert.Equal(4, _server.Calls.Count);
    }

    [Fact]
    public async Task A_wrong_password_is_told_in_microsofts_words()
    {
        using var wrong = Credentials("wrong");
        var refused = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => SendAsync(Client(wrong)));
        Assert.Contains("AADSTS7000215: Invalid client secret provided.", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Trace", refused.Message, StringComparison.Ordinal);
    }

    private static Task<ResourceResponse> SendAsync(ConnectorClient client) =>
        client.Conversations.SendToConversationAsync("a:1", new Activity("message") { Text = "x" }, Ct);

    private MicrosoftAppCredentials Credentials(string password) =>
        new("app", password, new Uri($"{_server.Address}/tenant"), AuthenticationConstants.ToChannelFromBotOAuthScope, () => _http, _time);

    private ConnectorClient Client(AppCredentials? credentials = null) =>
        new(new Uri(_server.ServiceUrl), credentials ?? _credentials, () => _http, ConnectorRetries.Create(_time), _time);
}
