using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Tests.Api;

namespace LeadBot.Tests.EndToEnd.Settings;

/// <summary>Who may no longer read loses also the stream of events that was open before.</summary>
public sealed class OpenStreamTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_who_is_removed_loses_it_within_seconds_and_others_keep_theirs()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        using var mia = await Visits.InvitedAsync(server, settings, "mia", "viewer", "default");
        await using var hers = await OpenAsync(mia);
        await using var programs = await OpenAsync(settings.Http);

        await settings.SendAsync(HttpMethod.Delete, "users/mia", null, HttpStatusCode.NoContent);

        await hers.EndAsync();
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("We need AI training for our team, you can reach me at ana@firm.example", ct: Ct);
        Assert.Equal("lead", (await programs.NextAsync()).Kind);
    }

    [Fact]
    public async Task Who_signs_out_or_may_no_longer_see_the_bot_loses_it()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        await settings.SendAsync(HttpMethod.Post, "bots", new JsonObject { ["key"] = "hotel", ["name"] = "Nina", ["copyOf"] = "default" }, HttpStatusCode.Created);
        using var mia = await Visits.InvitedAsync(server, settings, "mia", "viewer", "default");
        using var max = await Visits.InvitedAsync(server, settings, "max", "viewer", "default");
        await using var hers = await OpenAsync(mia);
        await using var his = await OpenAsync(max);

        using (var response = await mia.DeleteAsync(new Uri("/api/v1/session", UriKind.Relative), Ct))
        {
            Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
        }

        await settings.SendAsync(HttpMethod.Put, "users/max", new JsonObject { ["role"] = "viewer", ["bots"] = new JsonArray("hotel") }, HttpStatusCode.OK);

        await hers.EndAsync();
        await his.EndAsync();
    }

    [Fact]
    public async Task A_key_that_is_revoked_loses_it()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        var made = await settings.SendAsync(
            HttpMethod.Post, "keys", new JsonObject { ["name"] = "Job", ["scopes"] = new JsonArray("leads.read"), ["bots"] = new JsonArray("default") }, HttpStatusCode.Created);
        using var job = new HttpClient { BaseAddress = server.Address };
        job.DefaultRequestHeaders.Authorization = new("Bearer", (string)made["key"]!);
        await using var its = await OpenAsync(job);

        await settings.SendAsync(HttpMethod.Delete, $"keys/{made["id"]}", null, HttpStatusCode.NoContent);

        await its.EndAsync();
    }

    private static async Task<EventStream> OpenAsync(HttpClient http)
    {
        var stream = new EventStream(await http.GetStreamAsync(new Uri("/api/v1/bots/default/events", UriKind.Relative), Ct));
        Assert.Equal("ready", (await stream.NextAsync()).Kind);
        return stream;
    }
}
