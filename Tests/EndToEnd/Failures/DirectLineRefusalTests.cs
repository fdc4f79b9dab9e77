using System.Buffers.Text;
using System.Net;
using System.Text;
using LeadBot.Channels.WebChat.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.EndToEnd.Failures;

/// <summary>What a browser gets that sends what it should not.</summary>
public sealed class DirectLineRefusalTests(StandingServer standing) : IClassFixture<StandingServer>
{
    private LeadBotServer Server => standing.Server;

    [Theory]
    [InlineData("""{"type":"message","text":""", "BadArgument", "not a valid JSON object")]
    [InlineData("hello", "BadArgument", "not a valid JSON object")]
    [InlineData("", "BadArgument", "not a valid JSON object")]
    [InlineData("""{"type":"message","text":5}""", "BadArgument", "wrong type at $.text")]
    [InlineData("""{"type":"message","text":"hi","from":"me"}""", "BadArgument", "wrong type at $.from")]
    [InlineData("""{"type":"message","text":"hi","attachments":{}}""", "BadArgument", "wrong type at $.attachments")]
    [InlineData("""{"type":null,"text":"hi"}""", "BadArgument", "at $.type")]
    [InlineData("""{"text":"hi"}""", "BadArgument", "at $.type")]
    [InlineData("""[{"type":"message","text":"hi"}]""", "BadArgument", "not a valid JSON object")]
    [InlineData("null", "BadArgument", "not a valid JSON object")]
    public async Task A_body_that_is_no_activity_is_a_400_that_names_the_place(string body, string code, string message)
    {
        using var visitor = await RawVisitor.ArriveAsync(Server.Address);

        using var response = await visitor.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = await Refusal.DirectLineAsync(response);
        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_a_megabyte_is_a_413_and_the_conversation_goes_on(bool chunked)
    {
        using var visitor = await RawVisitor.ArriveAsync(Server.Address);
        visitor.Http.DefaultRequestHeaders.TransferEncodingChunked = chunked;

        using var response = await visitor.SayAsync(new string('x', 1024 * 1024), "big");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("MessageSizeTooBig", (await Refusal.DirectLineAsync(response)).Code);
        visitor.Http.DefaultRequestHeaders.TransferEncodingChunked = false;
        await visitor.AskAsync("Hello", "small");
    }

    [Fact]
    public async Task An_unknown_conversation_is_a_404_that_says_how_to_start_one()
    {
        using var visitor = await RawVisitor.ArriveAsync(Server.Address);
        var token = await TokenAsync("gone", TimeSpan.FromMinutes(10));

        using var response = await visitor.PostAsync("""{"type":"message","text":"hi"}""", token, "gone");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("POST /v3/directline/conversations", (await Refusal.DirectLineAsync(response)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_another_conversation_is_a_403()
    {
        using var visitor = await RawVisitor.ArriveAsync(Server.Address);
        using var other = await RawVisitor.ArriveAsync(Server.Address);

        using var response = await visitor.PostAsync("""{"type":"message","text":"hi"}""", other.Token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("Forbidden", (await Refusal.DirectLineAsync(response)).Code);
        Assert.DoesNotContain(await visitor.FeedAsync(), activity => (string?)activity["text"] == "hi");
    }

    [Fact]
    public async Task An_expired_token_is_the_403_on_which_clients_fetch_another()
    {
        using var visitor = await RawVisitor.ArriveAsync(Server.Address);
        var expired = await TokenAsync(visitor.ConversationId, TimeSpan.FromSeconds(-1));

        using var response = await visitor.PostAsync("""{"type":"message","text":"hi"}""", expired);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("TokenExpired", (await Refusal.DirectLineAsync(response)).Code);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("changed")]
    [InlineData("unsigned")]
    public async Task A_token_that_we_did_not_sign_is_a_401(string kind)
    {
        using var visitor = await RawVisitor.ArriveAsync(Server.Address);
        using var victim = await RawVisitor.ArriveAsync(Server.Address);
        var parts = visitor.Token.Split('.');
        var claims = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace(visitor.ConversationId, victim.ConversationId, StringComparison.Ordinal);
        var forged = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims));
        var token = kind switch
        {
            "changed" => $"{parts[0]}.{forged}.{parts[2]}",
            "unsigned" => $"{parts[0]}.{forged}.",
            _ => kind,
        };

        using var response = await visitor.PostAsync("""{"type":"message","text":"hi"}""", token, victim.ConversationId);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Unauthorized", (await Refusal.DirectLineAsync(response)).Code);
        Assert.DoesNotContain(await victim.FeedAsync(), activity => (string?)activity["text"] == "hi");
    }

    /// <summary>A token signed with this server's own key.</summary>
    private async Task<string> TokenAsync(string conversation, TimeSpan expiresIn)
    {
        var now = TimeProvider.System.GetUtcNow();
        return await Server.Services.GetRequiredService<TokenSigner>().SignAsync(
            new DirectLineToken("default", conversation, "dl_visitor", null, [], TokenPurpose.DirectLine)
            {
                IssuedAt = now.AddHours(-1),
                Expires = now + expiresIn,
            },
            TestContext.Current.CancellationToken);
    }
}
