using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LeadBot.Tests.EndToEnd;

/// <summary>A person takes a conversation over through the REST API and speaks with the visitor in web chat.</summary>
public sealed class DeskTests
{
    private const string Handoffs = "/api/v1/bots/default/handoffs";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visitor_who_asks_for_a_price_talks_with_the_person_who_accepts_and_the_bot_is_silent()
    {
        await using var server = LeadBotServer.Start();
        using var rep = server.Api();
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("What would an AI pilot cost for our 60-person firm?", ct: Ct);
        var handoff = (string)(await Get(rep, Handoffs))["items"]![0]!["id"]!;

        using var early = await Say(rep, handoff, "k0", "Hello?");
        using var accepted = await rep.PostAsync(new Uri($"{Handoffs}/{handoff}/accept", UriKind.Relative), null, Ct);
        var bots = visitor.Feed.Count;
        for (var i = 1; i <= 5; i++)
        {
            using var said = await Say(rep, handoff, $"k{i}", $"rep {i}");
            using var again = await Say(rep, handoff, $"k{i}", $"rep {i}");
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (said.StatusCode, again.StatusCode));
            await visitor.WaitAsync(activity => (string?)activity["text"] == $"rep {i}", Ct);
            await visitor.SayAsync($"visitor {i}", ct: Ct);
        }

        await visitor.WaitAsync(activity => (string?)activity["text"] == "visitor 5", Ct);
        using var closed = await rep.PostAsJsonAsync($"{Handoffs}/{handoff}/close", new { reason = "meeting agreed" }, Ct);
        var lead = (await Get(rep, "/api/v1/bots/default/leads"))["items"]![0]!;

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK, HttpStatusCode.OK), (early.StatusCode, accepted.StatusCode, closed.StatusCode));
        Assert.Equal(
            ["rep 1", "visitor 1", "rep 2", "visitor 2", "rep 3", "visitor 3", "rep 4", "visitor 4", "rep 5", "visitor 5"],
            visitor.Feed.Skip(bots).Select(activity => (string?)activity["text"]));
        Assert.Equal(("contacted", "closed"), ((string?)lead["status"], (string?)lead["handoff"]!["state"]));
        Assert.NotNull(lead["handoff"]!["firstReplyAt"]);
    }

    [Fact]
    public async Task A_note_is_for_colleagues_and_the_visitor_never_sees_it()
    {
        await using var server = LeadBotServer.Start();
        using var rep = server.Api();
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        var (handoff, path) = await TakenAsync(visitor, rep);

        using var noted = await rep.PostAsJsonAsync($"{path}/notes", new { key = "n1", text = "She called last week" }, Ct);
        using var said = await Say(rep, (string)handoff["id"]!, "k1", "Hello Dana");
        await visitor.WaitAsync(activity => (string?)activity["text"] == "Hello Dana", Ct);
        var transcript = await Get(rep, $"/api/v1/bots/default/leads/{handoff["leadId"]}/transcript");

        Assert.Equal(HttpStatusCode.OK, noted.StatusCode);
        Assert.DoesNotContain(visitor.Feed, activity => ((string?)activity["text"])?.Contains("last week", StringComparison.Ordinal) == true);
        Assert.Contains(transcript["items"]!.AsArray(), line => (string?)line!["text"] == "She called last week");
    }

    [Fact]
    public async Task The_conversation_of_a_handoff_is_read_until_its_lead_is_deleted()
    {
        await using var server = LeadBotServer.Start();
        using var rep = server.Api();
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        var (handoff, path) = await TakenAsync(visitor, rep);
        using var noted = await rep.PostAsJsonAsync($"{path}/notes", new { key = "n1", text = "Known from last year" }, Ct);
        using var said = await Say(rep, (string)handoff["id"]!, "k1", "Hello Dana");

        var lines = (await Get(rep, $"{path}/transcript"))["items"]!.AsArray();
        using var unknown = await rep.GetAsync(new Uri($"{Handoffs}/none/transcript", UriKind.Relative), Ct);
        using var refused = await rep.GetAsync(new Uri($"{path}/transcript?after=then", UriKind.Relative), Ct);
        using var deleted = await rep.DeleteAsync(new Uri($"/api/v1/bots/default/leads/{handoff["leadId"]}", UriKind.Relative), Ct);
        using var gone = await rep.GetAsync(new Uri($"{path}/transcript", UriKind.Relative), Ct);

        Assert.Contains(lines, line => (string?)line!["text"] == "I want to talk to a person");
        Assert.Equal(
            [("Known from last year", "note"), ("Hello Dana", "rep")],
            lines.TakeLast(2).Select(line => ((string?)line!["text"], (string?)line["channelData"]!["leadbot"]!["speaker"])));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (unknown.StatusCode, refused.StatusCode));
        Assert.True(deleted.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Words_without_text_or_key_are_refused_by_name()
    {
        await using var server = LeadBotServer.Start();
        using var rep = server.Api();
        using var answer = await rep.PostAsJsonAsync($"{Handoffs}/none/messages", new { text = " " }, Ct);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>(Ct))!;

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["text", "key"], problem["errors"]!.AsObject().Select(error => error.Key));
    }

    private static Task<HttpResponseMessage> Say(HttpClient rep, string handoff, string key, string text) =>
        rep.PostAsJsonAsync($"{Handoffs}/{handoff}/messages", new { key, text }, Ct);

    /// <summary>The visitor asks for a person and leaves an address, and the rep accepts.</summary>
    private static async Task<(JsonNode Handoff, string Path)> TakenAsync(DirectLineVisitor visitor, HttpClient rep)
    {
        await visitor.AskAsync("I want to talk to a person", ct: Ct);
        await visitor.AskAsync("dana@coleadvisory.example", ct: Ct);
        var handoff = (await Get(rep, Handoffs))["items"]![0]!;
        var path = $"{Handoffs}/{handoff["id"]}";
        using var accepted = await rep.PostAsync(new Uri($"{path}/accept", UriKind.Relative), null, Ct);
        accepted.EnsureSuccessStatusCode();
        return (handoff, path);
    }

    private static async Task<JsonNode> Get(HttpClient http, string path) => JsonNode.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative), Ct))!;
}
