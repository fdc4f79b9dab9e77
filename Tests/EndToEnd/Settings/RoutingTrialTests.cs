using System.Net;
using System.Text.Json.Nodes;

namespace LeadBot.Tests.EndToEnd.Settings;

public sealed class RoutingTrialTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Other_rules_are_tried_on_past_leads_and_change_nothing()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("We lose days every month on manual reporting", ct: Ct);
        var routing = (await settings.GetAsync("bots/default/settings/Routing"))["value"]!;
        routing["rules"]![1]!["when"] = new JsonArray("need known");
        var same = await TryAsync(settings, new JsonArray());
        var other = await TryAsync(settings, new JsonArray(new JsonObject { ["section"] = "Routing", ["value"] = routing.DeepClone() }));

        Assert.Equal(0, (int?)same["changed"]);
        Assert.Equal(1, (int?)other["changed"]);
        var lead = Assert.Single(other["items"]!.AsArray())!;
        Assert.Equal(("nurture", "qualified"), ((string?)lead["before"]!["outcome"], (string?)lead["after"]!["outcome"]));
        Assert.Equal("file", (string?)(await settings.GetAsync("bots/default/settings/Routing"))["source"]);
        Assert.Equal("nurture", (string?)(await settings.GetAsync("bots/default/leads"))["items"]![0]!["routing"]!["outcome"]);
    }

    private static Task<JsonObject> TryAsync(SettingsApi settings, JsonArray sections) =>
        settings.SendAsync(HttpMethod.Post, "bots/default/settings/routing/preview", new JsonObject { ["sections"] = sections }, HttpStatusCode.OK);
}
