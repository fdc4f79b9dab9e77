using System.Net;
using System.Text.Json.Nodes;
using LeadBot.Tests.Fakes.Connector;
using Xunit;

namespace LeadBot.Tests.Conformance.Connector;

/// <summary>The whole product behind a Bot Connector that behaves as documented.</summary>
public sealed class ConnectorConformanceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Forgeries =>
    [
        "no header", "garbage", "alg none", "HS256 with the public key", "unknown key", "other key, same name", "wrong issuer", "wrong audience",
        "expired", "not yet", "wrong service", "no service", "not endorsed",
    ];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_caller_who_is_not_proved_gets_401_and_leaves_no_trace(string forgery)
    {
        await using var teams = await ConnectorVisitor.StartAsync(visitors: true, Ct);
        using var thief = new TokenForge("key-1");
        var claims = teams.Claims();
        var message = teams.Message("Let me in");
        switch (forgery)
        {
            case "wrong issuer": claims["iss"] = "https://sts.windows.net/x/"; break;
            case "wrong audience": claims["aud"] = "11111111-1111-4222-8333-944455556666"; break;
            case "expired": claims["exp"] = TimeProvider.System.GetUtcNow().AddMinutes(-6).ToUnixTimeSeconds(); break;
            case "not yet": claims["nbf"] = TimeProvider.System.GetUtcNow().AddMinutes(6).ToUnixTimeSeconds(); break;
            case "wrong service": claims["serviceurl"] = "https://smba.trafficmanager.net/emea/"; break;
            case "no service": claims.Remove("serviceurl"); break;
            case "not endorsed": message["channelId"] = "telegram"; break;
        }

        var header = forgery switch
        {
            "no header" => null,
            "garbage" => "Bearer garbage",
            "alg none" => ConnectorVisitor.Forge.Header(claims, "none"),
            "HS256 with the public key" => ConnectorVisitor.Forge.Header(claims, "HS256"),
            "unknown key" => ConnectorVisitor.Forge.Header(claims, keyId: "nobody's"),
            "other key, same name" => thief.Header(claims),
            _ => ConnectorVisitor.Forge.Header(claims),
        };

        using var answer = await teams.PostAsync(message.ToJsonString(), header, Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(teams.Service.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":7}")]
    public async Task What_is_no_activity_gets_400(string body)
    {
        await using var teams = await ConnectorVisitor.StartAsync(visitors: true, Ct);
        using var answer = await teams.PostAsync(body, ConnectorVisitor.Forge.Header(teams.Claims()), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_visitor_in_teams_is_answered_in_their_chat_and_becomes_a_lead_of_that_channel()
    {
        await using var teams = await ConnectorVisitor.StartAsync(visitors: true, Ct);

        using var accepted = await teams.SayAsync("Hi! Can you help our 40-person firm Cole Advisory automate reporting? I am dana@coleadvisory.example", Ct);
        var heard = await teams.HearAsync(1, Ct);

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Equal(("a:1", "29:visitor", $"28:{ConnectorVisitor.App}"), ((string)heard[0]["conversation"]!["id"]!, (string)heard[0]["recipient"]!["id"]!, (string)heard[0]["from"]!["id"]!));
        Assert.Null(heard[0]["id"]);
        using var api = teams.Server.Api();
        var leads = JsonNode.Parse(await api.GetStringAsync("/api/v1/bots/default/leads?channel=teams", Ct))!["items"]!.AsArray();
        Assert.Equal(40, (int)Assert.Single(leads)!["fields"]!["companySize"]!["value"]!);
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_is_answered_once()
    {
        await using var teams = await ConnectorVisitor.StartAsync(visitors: true, Ct);
        var message = teams.Message("Hello, we need help with invoices");
        using var first = await teams.PostAsync(message, Ct);
        var heard = (await teams.HearAsync(1, Ct)).Count;
        using var again = await teams.PostAsync(message, Ct);
        using var next = await teams.SayAsync("We are 40 people", Ct);
        await teams.HearAsync(heard + 1, Ct);

        using var api = teams.Server.Api();
        var lead = JsonNode.Parse(await api.GetStringAsync("/api/v1/bots/default/leads", Ct))!["items"]![0]!;
        var transcript = JsonNode.Parse(await api.GetStringAsync($"/api/v1/bots/default/leads/{lead["id"]}/transcript", Ct))!;
        Assert.Equal(2, transcript["items"]!.AsArray().Count(line => (string?)line!["from"]!["id"] == "29:visitor"));
    }

    [Fact]
    public async Task Messages_of_one_chat_are_answered_in_their_order_while_the_service_stumbles()
    {
        await using var teams = await ConnectorVisitor.StartAsync(visitors: true, Ct);
        teams.Service.Next(429, retryAfter: 0);
        teams.Service.Next(502, retryAfter: 0);
        using var first = await teams.SayAsync("Hello", Ct);
        using var second = await teams.SayAsync("We need help with invoices", Ct);
        await teams.HearAsync(4, Ct);

        var sent = teams.Service.Calls.Where(call => call.Method == "POST").Select(call => (string)call.Body!["text"]!).ToList();
        Assert.Equal([sent[0], sent[0], sent[0]], sent[..3]);
    }

    [Fact]
    public async Task A_stranger_hears_what_the_bot_is_for_where_it_takes_no_visitors()
    {
        await using var teams = await ConnectorVisitor.StartAsync(visitors: false, Ct);
        using var accepted = await teams.SayAsync("Hello, we are 40 people", Ct);
        var heard = await teams.HearAsync(1, Ct);

        Assert.Contains("automated assistant", (string)heard[0]["text"]!, StringComparison.Ordinal);
        using var api = teams.Server.Api();
        Assert.Empty(JsonNode.Parse(await api.GetStringAsync("/api/v1/bots/default/leads", Ct))!["items"]!.AsArray());
    }

    [Fact]
    public async Task What_is_said_in_a_group_is_heard_only_where_the_bot_is_named()
    {
        await using var teams = await ConnectorVisitor.StartAsync(visitors: true, Ct);
        var chatter = teams.Message("lunch?", "19:g");
        chatter["conversation"]!["isGroup"] = true;
        using var unheard = await teams.PostAsync(chatter, Ct);
        var named = teams.Message("<at>Nora</at> we need help with our invoices", "19:g");
        named["conversation"]!["isGroup"] = true;
        named["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Nora</at>",
            ["mentioned"] = new JsonObject { ["id"] = $"28:{ConnectorVisitor.App}", ["name"] = "Nora" },
        });
        using var heard = await teams.PostAsync(named, Ct);
        await teams.HearAsync(1, Ct);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (unheard.StatusCode, heard.StatusCode));
        using var api = teams.Server.Api();
        var lead = JsonNode.Parse(await api.GetStringAsync("/api/v1/bots/default/leads", Ct))!["items"]![0]!;
        Assert.Equal("we need help with our invoices", (string)lead["fields"]!["need"]!["quote"]!);
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_not_implemented()
    {
        await using var teams = await ConnectorVisitor.StartAsync(visitors: true, Ct);
        var invoke = teams.Message("");
        invoke["type"] = "invoke";
        invoke["name"] = "task/fetch";
        using var answer = await teams.PostAsync(invoke, Ct);
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
    }
}
