using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd;

namespace LeadBot.Tests.Conformance.Playground;

/// <summary>A visitor on the website, and a person who sits before the Microsoft 365 Agents Playground as before Teams.</summary>
public sealed class HandoffInPlaygroundTests(TeamsPlayground playground, Browser browser)
{
    private const string Price = "What would an AI pilot cost for our 60-person firm?";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_real_web_chat_the_card_is_accepted_five_messages_each_way_arrive_once_and_in_order_and_the_lead_shows_it()
    {
        await using var server = LeadBotServer.Start(PlaygroundRep.Settings);
        await using var rep = await playground.EnterAsync(() => server.Address, Ct);
        await rep.InstallAsync(Ct);
        await using var visitor = await browser.VisitorAsync();
        var chat = await ChatPage.OpenAsync(visitor, server.Address, "/services/ai");
        await chat.OpenChatAsync();

        await chat.SayAsync(Price);
        var card = await rep.CardAsync(Ct);
        var shown = await rep.PressAsync(card, "handoff/accept", Ct);
        var before = await chat.Bubbles().CountAsync();
        string[] said = [.. Enumerable.Range(1, 5).SelectMany(number => new[] { $"rep {number}", $"visitor {number}" })];
        for (var i = 1; i <= 5; i++)
        {
            await rep.SayAsync(card.Thread, $"rep {i}", Ct);
            await Microsoft.Playwright.Assertions.Expect(chat.Bubbles().Last).ToContainTextAsync($"rep {i}");
            await chat.WriteAsync($"visitor {i}");
            await rep.HearAsync(card.Thread, $"visitor {i}", Ct);
        }

        await rep.PressAsync(card, "handoff/close", Ct, "meeting agreed");
        await rep.CardAsync(now => now.MessageId == card.MessageId && now.Words.Contains("Closed: meeting agreed", StringComparison.Ordinal), Ct);
        var there = (await chat.Bubbles().AllInnerTextsAsync()).Skip(before).Select(text => text.Split('\n').First(line => line.StartsWith("rep ", StringComparison.Ordinal) || line.StartsWith("visitor ", StringComparison.Ordinal)));
        var lead = await LeadAsync(server);

        Assert.Contains("Mia Berg has taken it.", shown.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(Price, card.Words, StringComparison.Ordinal);
        Assert.Equal(said, there);
        Assert.Equal(["visitor 1", "visitor 2", "visitor 3", "visitor 4", "visitor 5"], rep.Heard(card.Thread));
        Assert.Equal(
            ("contacted", "closed", PlaygroundRep.Name, "meeting agreed"),
            ((string)lead["status"]!, (string)lead["handoff"]!["state"]!, (string)lead["handoff"]!["acceptedBy"]!, Closing(lead)));
        Assert.Equal(said, await TranscriptAsync(server, (string)lead["id"]!, 10));
        Assert.Empty(chat.Errors);
    }

    [Fact]
    public async Task On_the_playgrounds_own_page_the_card_is_read_accepted_answered_and_closed()
    {
        await using var server = LeadBotServer.Start(PlaygroundRep.Settings);
        await using var rep = await playground.EnterAsync(() => server.Address, Ct);
        await using var desk = await browser.VisitorAsync();
        var page = await PlaygroundPage.OpenAsync(desk, playground.Address);
        await rep.InstallAsync(Ct);
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);

        await visitor.AskAsync("Hi, we are Cole Advisory, 60 people. What would an AI pilot cost?", ct: Ct);
        await page.Text("Cole Advisory asks for a person").WaitForAsync();
        await page.Text("No consent yet: chat only.").WaitForAsync();
        await page.PressAsync("Accept");
        await page.Text($"{PlaygroundRep.Name} has taken it.").WaitForAsync();
        await visitor.SayAsync("Whom do I speak with?", ct: Ct);
        await page.Text("Whom do I speak with?").Last.WaitForAsync();
        await page.ReplyAsync("With Mia");
        await visitor.WaitAsync(activity => (string?)activity["text"] == "With Mia", Ct);
        await page.ShotAsync("playground-talk");
        await page.SendFormAsync("Close", "What became of it?", "meeting agreed", "Close it");
        await page.Text("Closed: meeting agreed").WaitForAsync();
        await page.ShotAsync("playground-closed");

        var lead = await LeadAsync(server);
        Assert.Equal(("contacted", "closed", PlaygroundRep.Name), ((string)lead["status"]!, (string)lead["handoff"]!["state"]!, (string)lead["handoff"]!["acceptedBy"]!));
        Assert.Single(rep.Cards());
    }

    [Fact]
    public async Task Ten_handoffs_at_once_never_cross()
    {
        await using var server = LeadBotServer.Start(PlaygroundRep.Settings);
        await using var rep = await playground.EnterAsync(() => server.Address, Ct);
        await rep.InstallAsync(Ct);

        var talks = await Task.WhenAll(Enumerable.Range(0, 10).Select(async number =>
        {
            using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
            await visitor.AskAsync($"What would a pilot cost for our firm Number{number} Advisory?", ct: Ct);
            var card = await rep.CardAsync(card => card.Words.Contains($"Number{number} Advisory", StringComparison.Ordinal), Ct);
            await rep.PressAsync(card, "handoff/accept", Ct);
            var bots = visitor.Feed.Count;
            for (var i = 1; i <= 3; i++)
            {
                await rep.SayAsync(card.Thread, $"rep {number}.{i}", Ct);
                await visitor.WaitAsync(activity => (string?)activity["text"] == $"rep {number}.{i}", Ct);
                await visitor.SayAsync($"visitor {number}.{i}", ct: Ct);
                await rep.HearAsync(card.Thread, $"visitor {number}.{i}", Ct);
            }

            await visitor.ReadAsync(Ct);
            return (number, card.Thread, Seen: visitor.Feed.Skip(bots).Select(activity => (string?)activity["text"]).ToList(), Heard: rep.Heard(card.Thread));
        }));

        Assert.Equal(10, talks.Select(talk => talk.Thread).Distinct().Count());
        Assert.All(talks, talk =>
        {
            Assert.Equal(Enumerable.Range(1, 3).SelectMany(i => new[] { $"rep {talk.number}.{i}", $"visitor {talk.number}.{i}" }), talk.Seen);
            Assert.Equal(Enumerable.Range(1, 3).Select(i => $"visitor {talk.number}.{i}"), talk.Heard);
        });
    }

    [Fact]
    public async Task A_server_killed_between_accept_and_the_first_message_goes_on_where_it_was()
    {
        await using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "leadbot.db");
        string[] settings =
        [
            "--environment=Development", $"--Api:Keys:0={LeadBotServer.ApiKey}", "--Dashboard:Admin:Password=" + LeadBotServer.AdminPassword,
            "--Limits:MessagesPerMinute=0", "--Limits:RequestsPerMinutePerAddress=0",
            .. PlaygroundRep.Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
        var server = await ChildServer.StartAsync(database, Ct, settings);
        await using var rep = await playground.EnterAsync(() => server.Address, Ct);
        await rep.InstallAsync(Ct);
        using var visitor = await DirectLineVisitor.ArriveAsync(() => server.Address, Ct);
        await visitor.AskAsync(Price, ct: Ct);
        var card = await rep.CardAsync(Ct);
        await rep.PressAsync(card, "handoff/accept", Ct);

        server.Kill();
        server.Dispose();
        server = await ChildServer.StartAsync(database, Ct, settings);
        var bots = visitor.Feed.Count;
        await rep.SayAsync(card.Thread, "Hello, this is Mia", Ct);
        await visitor.WaitAsync(activity => (string?)activity["text"] == "Hello, this is Mia", Ct);
        await visitor.SayAsync("Hello Mia", ct: Ct);
        await rep.HearAsync(card.Thread, "Hello Mia", Ct);
        await visitor.ReadAsync(Ct);
        server.Dispose();

        Assert.Equal(["Hello, this is Mia", "Hello Mia"], visitor.Feed.Skip(bots).Select(activity => (string?)activity["text"]));
        Assert.Equal(["Hello Mia"], rep.Heard(card.Thread));
        Assert.Single(rep.Cards());
    }

    private static string Closing(JsonNode lead) =>
        lead["history"]!.AsArray().Select(entry => (string?)entry!["note"]).Last(note => note?.StartsWith("handoff closed: ", StringComparison.Ordinal) == true)!["handoff closed: ".Length..];

    private static async Task<JsonNode> LeadAsync(LeadBotServer server)
    {
        using var api = server.Api();
        return (await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/leads", Ct))!["items"]![0]!;
    }

    private static async Task<IEnumerable<string?>> TranscriptAsync(LeadBotServer server, string lead, int last)
    {
        using var api = server.Api();
        var transcript = await api.GetFromJsonAsync<JsonObject>($"/api/v1/bots/default/leads/{lead}/transcript", Ct);
        return transcript!["items"]!.AsArray().Where(line => (string?)line!["type"] == "message").TakeLast(last).Select(line => (string?)line!["text"]);
    }
}
