using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Tests.Conformance.Channels;

namespace LeadBot.Tests.Conformance.Playground;

/// <summary>A prospect in a chat app, and a person in Teams or at the desk: five messages each way.</summary>
public sealed class HandoffFromChatAppsTests(TeamsPlayground playground)
{
    private const string Price = "What would an AI pilot cost for our 60-person firm?";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("telegram")]
    [InlineData("whatsapp")]
    public async Task They_speak_with_the_rep_in_the_playground(string channel)
    {
        await using var stage = await ChannelStage.StartAsync(channel, 1, Ct, PlaygroundRep.Settings);
        await using var rep = await playground.EnterAsync(() => stage.Server.Address, Ct);
        await rep.InstallAsync(Ct);
        await stage.Driver.SayAsync(0, Price, Ct);
        await stage.Driver.HearAsync(0, 1, Ct); // that a colleague is called
        var card = await rep.CardAsync(Ct);
        await rep.PressAsync(card, "handoff/accept", Ct);
        await stage.Journal.SettledAsync(Ct);
        var bots = (await stage.Driver.HeardAsync(0, Ct)).Count;

        for (var i = 1; i <= 5; i++)
        {
            await rep.SayAsync(card.Thread, $"rep {i}", Ct);
            await stage.Driver.HearAsync(0, bots + i, Ct);
            await stage.Driver.SayAsync(0, $"visitor {i}", Ct);
            await rep.HearAsync(card.Thread, $"visitor {i}", Ct);
        }

        await rep.PressAsync(card, "handoff/close", Ct, "meeting agreed");

        Assert.Equal(["rep 1", "rep 2", "rep 3", "rep 4", "rep 5"], (await stage.Driver.HeardAsync(0, Ct)).Skip(bots));
        Assert.Equal(["visitor 1", "visitor 2", "visitor 3", "visitor 4", "visitor 5"], rep.Heard(card.Thread));
        await AssertClosedAsync(stage, channel, PlaygroundRep.Name);
    }

    [Theory]
    [InlineData("telegram")]
    [InlineData("whatsapp")]
    public async Task They_speak_with_the_rep_at_the_desk(string channel)
    {
        await using var stage = await ChannelStage.StartAsync(channel, 1, Ct);
        using var desk = stage.Server.Api();
        await stage.Driver.SayAsync(0, Price, Ct);
        await stage.Driver.HearAsync(0, 1, Ct);
        var handoff = (await desk.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/handoffs", Ct))!["items"]![0]!;
        var path = $"/api/v1/bots/default/handoffs/{handoff["id"]}";
        using var accepted = await desk.PostAsync(new Uri($"{path}/accept", UriKind.Relative), null, Ct);
        var by = (string)(await accepted.Content.ReadFromJsonAsync<JsonObject>(Ct))!["acceptedBy"]!;
        await stage.Journal.SettledAsync(Ct);
        var bots = (await stage.Driver.HeardAsync(0, Ct)).Count;

        for (var i = 1; i <= 5; i++)
        {
            using var said = await desk.PostAsJsonAsync($"{path}/messages", new { key = $"k{i}", text = $"rep {i}" }, Ct);
            await stage.Driver.HearAsync(0, bots + i, Ct);
            await stage.Driver.SayAsync(0, $"visitor {i}", Ct);
        }

        var lines = (await desk.GetFromJsonAsync<JsonObject>($"{path}/transcript", Ct))!["items"]!.AsArray();
        using var closed = await desk.PostAsJsonAsync($"{path}/close", new { reason = "meeting agreed" }, Ct);

        Assert.Equal(["rep 1", "rep 2", "rep 3", "rep 4", "rep 5"], (await stage.Driver.HeardAsync(0, Ct)).Skip(bots));
        Assert.Equal(
            Enumerable.Range(1, 5).SelectMany(i => new[] { $"rep {i}", $"visitor {i}" }),
            lines.Where(line => (string?)line!["type"] == "message").TakeLast(10).Select(line => (string?)line!["text"]));
        await AssertClosedAsync(stage, channel, by);
    }

    private static async Task AssertClosedAsync(ChannelStage stage, string channel, string by)
    {
        var lead = await stage.LeadAsync(Ct);
        Assert.Equal(
            (channel, "contacted", "closed", by),
            ((string?)lead["channel"], (string?)lead["status"], (string?)lead["handoff"]!["state"], (string?)lead["handoff"]!["acceptedBy"]));
    }
}
