using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LeadBot.Tests.EndToEnd;

/// <summary>The feed of the demo site's bar: the visitor's own conversation, and nothing of any other.</summary>
public sealed class BehindTheChatTests
{
    private const string Secret = "direct-line-secret-of-a-server";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visitor_sees_their_turns_with_quotes_decisions_score_and_the_way_to_the_lead()
    {
        await using var server = LeadBotServer.Start();
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        const string said = "Can you help a 40-person firm automate its reporting? We are Cole Advisory.";
        await visitor.AskAsync(said, ct: Ct);

        var behind = await JsonAsync(server, visitor.Token);

        var turn = Assert.Single(behind["turns"]!.AsArray())!;
        Assert.Equal(said, (string?)turn["text"]);
        Assert.InRange((long)turn["milliseconds"]!, 0, 20_000);
        Assert.Contains(turn["decided"]!.AsArray(), line => ((string)line!).StartsWith("Ask for ", StringComparison.Ordinal));
        var claims = turn["claims"]!.AsArray();
        Assert.Contains(claims, claim => (string?)claim!["field"] == "company size" && (string?)claim["value"] == "40");
        Assert.All(claims, claim =>
        {
            var quote = (string)claim!["quote"]!;
            Assert.Equal(quote, said.Substring((int)claim["offset"]!, quote.Length));
        });
        Assert.InRange((int)behind["lead"]!["score"]!, 1, 100);
        Assert.NotEmpty(behind["lead"]!["reasons"]!.AsArray());
        Assert.StartsWith("/dashboard/leads/", (string?)behind["lead"]!["url"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_another_conversation_is_ever_in_it()
    {
        await using var server = LeadBotServer.Start();
        using var first = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        using var second = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await first.AskAsync("We are Zanzibar Optics, 77 people, and need help with automation", ct: Ct);
        await second.AskAsync("We are Fjord Brewing, 33 people, and need help with automation", ct: Ct);

        var own = (await JsonAsync(server, second.Token)).ToJsonString();

        Assert.Contains("Fjord", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Zanzibar", own, StringComparison.Ordinal);
        Assert.DoesNotContain("\"77\"", own, StringComparison.Ordinal);
        Assert.DoesNotContain(first.ConversationId, own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sensitive_is_masked_here_too()
    {
        await using var server = LeadBotServer.Start();
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("my card is 4111 1111 1111 1111", ct: Ct);

        Assert.DoesNotContain("4111 1", (await JsonAsync(server, visitor.Token)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_token_of_a_conversation_opens_it()
    {
        await using var server = LeadBotServer.Start(("Bots:default:WebChat:Secret", Secret));
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(server, visitor.Token)).StatusCode);
        foreach (var wrong in new[] { null, "", "no-token", visitor.Token + "x", Secret, LeadBotServer.ApiKey })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(server, wrong)).StatusCode);
        }
    }

    [Fact]
    public async Task A_follower_hears_at_once_of_the_next_turn()
    {
        await using var server = LeadBotServer.Start();
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        var known = (string)(await JsonAsync(server, visitor.Token))["version"]!;

        var next = GetAsync(server, visitor.Token, known);
        await visitor.AskAsync("We are Cole Advisory", ct: Ct);

        var behind = await (await next).Content.ReadFromJsonAsync<JsonObject>(Ct);
        Assert.NotEqual(known, (string?)behind!["version"]);
    }

    [Fact]
    public async Task Where_the_demo_is_switched_off_there_is_no_feed()
    {
        await using var server = LeadBotServer.Start(("Demo:Enabled", "false"));
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(server, visitor.Token)).StatusCode);
    }

    private static async Task<JsonObject> JsonAsync(LeadBotServer server, string token)
    {
        var answer = await GetAsync(server, token);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(Ct))!;
    }

    private static async Task<HttpResponseMessage> GetAsync(LeadBotServer server, string? token, string after = "")
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, $"/demo/behind?after={after}"));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await http.SendAsync(request, Ct);
    }
}
