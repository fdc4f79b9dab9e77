using System.Net;
using System.Text;

namespace LeadBot.Tests.EndToEnd.Failures;

/// <summary>What a program gets that calls the REST API wrongly: problem details that say what would be right.</summary>
public sealed class RestRefusalTests(StandingServer standing) : IClassFixture<StandingServer>
{
    private const string Bot = "/api/v1/bots/default";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", Bot + "/leads?limit=abc", 400, "limit must be a whole number from 1 to 100")]
    [InlineData("GET", Bot + "/leads?status=sold", 400, "status must be one of: new, contacted")]
    [InlineData("GET", Bot + "/leads?after=zzz", 400, "after must be the next of an earlier page")]
    [InlineData("GET", Bot + "/handoffs?state=lost", 400, "state must be one of: open, offered")]
    [InlineData("GET", "/api/v1/bots/nobody/leads", 404, "There is no bot \"nobody\"")]
    [InlineData("GET", Bot + "/leads/nobody", 404, "This bot has no lead \"nobody\"")]
    [InlineData("GET", "/api/v1/nothing", 404, "/openapi/v1.json")]
    [InlineData("DELETE", Bot + "/leads", 405, "does not take DELETE, but GET")]
    public async Task A_wrong_address_or_value_is_named(string method, string path, int status, string message)
    {
        using var http = standing.Server.Api();

        using var response = await http.SendAsync(new HttpRequestMessage(HttpMethod.Parse(method), path), Ct);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(message, await Refusal.ProblemAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"status":""", "application/json", 400, "The JSON of the body is broken or has a wrong type at $.status")]
    [InlineData("""{"status":5}""", "application/json", 400, "wrong type at $.status")]
    [InlineData("[]", "application/json", 400, "not a valid JSON object")]
    [InlineData("null", "application/json", 400, "The body is missing")]
    [InlineData("", "application/json", 400, "The body is missing")]
    [InlineData("{}", "application/json", 400, "status is missing. It must be one of: new")]
    [InlineData("""{"status":"lost"}""", "application/json", 400, "A lost lead needs a reason")]
    [InlineData("lost", "text/plain", 415, "Send the body as JSON")]
    public async Task A_body_that_cannot_be_used_is_refused_with_the_place(string body, string type, int status, string message)
    {
        using var http = standing.Server.Api();

        using var response = await http.PostAsync(Bot + "/leads/any/status", new StringContent(body, Encoding.UTF8, type), Ct);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(message, await Refusal.ProblemAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_a_413()
    {
        using var http = standing.Server.Api();
        http.DefaultRequestHeaders.ExpectContinue = true; // else the server's answer may meet a client that is still sending
        var body = $$"""{"status":"lost","reason":"{{new string('x', 6 * 1024 * 1024)}}"}""";

        using var response = await http.PostAsync(Bot + "/leads/any/status", new StringContent(body, Encoding.UTF8, "application/json"), Ct);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("larger than is taken here", await Refusal.ProblemAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer wrong-key")]
    [InlineData("Basic YWRtaW46YWRtaW4=")]
    public async Task Without_a_key_the_answer_says_how_one_is_sent(string? authorization)
    {
        using var http = new HttpClient { BaseAddress = standing.Server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, Bot + "/leads");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        using var response = await http.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("Authorization: Bearer KEY", await Refusal.ProblemAsync(response), StringComparison.Ordinal);
    }
}
