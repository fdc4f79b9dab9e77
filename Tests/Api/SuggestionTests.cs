using System.Net;
using System.Text.Json.Nodes;
using LeadBot.Tests.Channels;
using LeadBot.Tests.EndToEnd;

namespace LeadBot.Tests.Api;

/// <summary>What the desk offers a person to say: approved answers, word for word, and nothing else.</summary>
public sealed class SuggestionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_approved_answers_are_suggested_and_the_likeliest_comes_first()
    {
        await using var server = LeadBotServer.Start([]);
        using var desk = new Desk(server);
        var handoff = await HandoffAsync(server, desk);

        var near = (await desk.GetAsync($"/handoffs/{handoff}/suggestions?question=where%20are%20you%20based%3F", Ct))["items"]!.AsArray();
        var far = (await desk.GetAsync($"/handoffs/{handoff}/suggestions?question=zzz%20qqq%20xyzzy", Ct))["items"]!.AsArray();

        Assert.InRange(near.Count, 1, 3);
        Assert.Contains("18 Harbor Street", (string?)near[0]!["text"], StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty((string?)near[0]!["question"]));
        Assert.Empty(far);
    }

    [Fact]
    public async Task A_suggestion_is_said_only_when_the_person_sends_it()
    {
        await using var server = LeadBotServer.Start([]);
        using var desk = new Desk(server);
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("I want to talk to a person", ct: Ct);
        var handoff = await desk.AcceptAsync(Ct);
        await visitor.SayAsync("where are you based?", ct: Ct);

        await desk.GetAsync($"/handoffs/{handoff}/suggestions?question=where%20are%20you%20based%3F", Ct);
        var (status, _) = await desk.SayAsync(handoff, "In Boston.", Ct);
        await visitor.WaitAsync(activity => (string?)activity["text"] == "In Boston.", Ct);

        Assert.Equal(200, status);
        Assert.DoesNotContain(visitor.Feed, activity => ((string?)activity["text"])?.Contains("Harbor Street", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Without_a_question_or_a_handoff_the_answer_says_what_is_missing()
    {
        await using var server = LeadBotServer.Start([]);
        using var desk = new Desk(server);
        using var http = server.Api();
        var handoff = await HandoffAsync(server, desk);

        using var nothing = await http.GetAsync(new Uri($"/api/v1/bots/default/handoffs/{handoff}/suggestions", UriKind.Relative), Ct);
        using var nobody = await http.GetAsync(new Uri("/api/v1/bots/default/handoffs/none/suggestions?question=where", UriKind.Relative), Ct);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (nothing.StatusCode, nobody.StatusCode));
        Assert.Contains("question is missing", JsonNode.Parse(await nothing.Content.ReadAsStringAsync(Ct))!["errors"]!.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<string> HandoffAsync(LeadBotServer server, Desk desk)
    {
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("I want to talk to a person", ct: Ct);
        return await desk.AcceptAsync(Ct);
    }
}
