using System.Net;
using System.Text.Json.Nodes;

namespace LeadBot.Tests.EndToEnd.Settings;

public sealed class NewBotTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bot_that_was_added_on_a_page_chats_at_once_and_its_leads_are_its_own()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        await settings.SendAsync(HttpMethod.Post, "bots", new JsonObject { ["key"] = "hotel", ["name"] = "Nina", ["copyOf"] = "default" }, HttpStatusCode.Created);

        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct, "hotel");
        var reply = await visitor.AskAsync("We lose days every month on manual reporting", ct: Ct);

        Assert.Contains("Nina", (string?)reply["text"], StringComparison.Ordinal);
        Assert.Single((await settings.GetAsync("bots/hotel/leads"))["items"]!.AsArray());
        Assert.Empty((await settings.GetAsync("bots/default/leads"))["items"]!.AsArray());
        var id = (string?)(await settings.GetAsync("bots/hotel/leads"))["items"]![0]!["id"];
        await settings.SendAsync(HttpMethod.Get, $"bots/default/leads/{id}", null, HttpStatusCode.NotFound);
        await settings.SendAsync(HttpMethod.Get, $"bots/default/leads/{id}/transcript", null, HttpStatusCode.NotFound);
        await settings.SendAsync(HttpMethod.Post, $"bots/default/leads/{id}/status", new JsonObject { ["status"] = "contacted" }, HttpStatusCode.NotFound);
        Assert.Equal(["default", "hotel"], (await settings.GetAsync("bots"))["items"]!.AsArray().Select(bot => (string?)bot!["key"]));
        using var frame = await settings.Http.GetAsync(new Uri("/widget/frame?bot=hotel", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.OK, frame.StatusCode);
        await settings.SendAsync(HttpMethod.Delete, "bots/hotel/settings/Fields", null, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("default", "There is a bot")]
    [InlineData("Bad Key", "key must be")]
    public async Task A_key_that_cannot_be_used_is_refused(string key, string why)
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        var refused = await settings.SendAsync(HttpMethod.Post, "bots", new JsonObject { ["key"] = key, ["name"] = "Nina", ["copyOf"] = "default" }, HttpStatusCode.BadRequest);
        Assert.Contains(why, (string?)refused["errors"]!["key"]![0], StringComparison.Ordinal);
    }
}
