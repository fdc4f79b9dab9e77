using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LeadBot.Tests.EndToEnd.Settings;

/// <summary>Users, keys and the audit of what they do.</summary>
public sealed class RightsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invited_viewer_reads_leads_and_changes_nothing_and_is_out_once_removed()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        using var mia = await Visits.InvitedAsync(server, settings, "Mia", "viewer", "default");

        Assert.Equal(HttpStatusCode.OK, (await mia.GetAsync(new Uri("/api/v1/bots/default/leads", UriKind.Relative), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await mia.GetAsync(new Uri("/api/v1/bots/default/settings", UriKind.Relative), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await mia.PutAsJsonAsync("/api/v1/bots/default/settings/Review", new JsonObject(), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await mia.GetAsync(new Uri("/api/v1/users", UriKind.Relative), Ct)).StatusCode);

        await settings.SendAsync(HttpMethod.Delete, "users/mia", null, HttpStatusCode.NoContent);

        Assert.Equal(HttpStatusCode.Unauthorized, (await mia.GetAsync(new Uri("/api/v1/bots/default/leads", UriKind.Relative), Ct)).StatusCode);
        var audit = (await settings.GetAsync("bots/default/audit"))["items"]!.AsArray();
        Assert.Equal(["user.removed", "user.joined", "user.invited"], audit.Select(line => (string?)line!["action"]));
        Assert.DoesNotContain("token", audit.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_user_sees_only_their_bots()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        await settings.SendAsync(HttpMethod.Post, "bots", new JsonObject { ["key"] = "hotel", ["name"] = "Nina", ["copyOf"] = "default" }, HttpStatusCode.Created);
        using var max = await Visits.InvitedAsync(server, settings, "max", "manager", "hotel");

        var bots = await max.GetFromJsonAsync<JsonObject>("/api/v1/bots", Ct);
        Assert.Equal("hotel", (string?)Assert.Single(bots!["items"]!.AsArray())!["key"]);
        Assert.Equal(HttpStatusCode.Forbidden, (await max.GetAsync(new Uri("/api/v1/bots/default/settings", UriKind.Relative), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await max.GetAsync(new Uri("/api/v1/bots/hotel/settings", UriKind.Relative), Ct)).StatusCode);
        var owners = await max.GetFromJsonAsync<JsonObject>("/api/v1/bots/hotel/settings/Owners", Ct);
        Assert.Equal(HttpStatusCode.Forbidden, (await max.PutAsJsonAsync("/api/v1/bots/hotel/settings/Owners", SettingsApi.Change(0, owners!["value"]!), Ct)).StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        var removed = await settings.SendAsync(HttpMethod.Delete, "users/admin", null, HttpStatusCode.Conflict);
        await settings.SendAsync(HttpMethod.Put, "users/admin", new JsonObject { ["role"] = "viewer", ["bots"] = new JsonArray("*") }, HttpStatusCode.Conflict);
        Assert.Contains("last administrator", (string?)removed["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_does_what_it_may_until_it_is_revoked_and_stands_nowhere()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        var made = await settings.SendAsync(
            HttpMethod.Post, "keys", new JsonObject { ["name"] = "Export job", ["scopes"] = new JsonArray("leads.read"), ["bots"] = new JsonArray("default") }, HttpStatusCode.Created);
        var key = (string)made["key"]!;
        using var job = new HttpClient { BaseAddress = server.Address };
        job.DefaultRequestHeaders.Authorization = new("Bearer", key);

        Assert.Equal(HttpStatusCode.OK, (await job.GetAsync(new Uri("/api/v1/bots/default/leads", UriKind.Relative), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await job.GetAsync(new Uri("/api/v1/bots/default/settings", UriKind.Relative), Ct)).StatusCode);
        var listed = Assert.Single((await settings.GetAsync("keys"))["items"]!.AsArray())!;
        Assert.NotNull(listed["usedAt"]);
        Assert.DoesNotContain(key, listed.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(key, (await settings.GetAsync("bots/default/audit")).ToJsonString(), StringComparison.Ordinal);

        await settings.SendAsync(HttpMethod.Delete, $"keys/{made["id"]}", null, HttpStatusCode.NoContent);
        Assert.Equal(HttpStatusCode.Unauthorized, (await job.GetAsync(new Uri("/api/v1/bots/default/leads", UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task Nobody_hands_on_more_than_they_have()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        var made = await settings.SendAsync(
            HttpMethod.Post, "keys", new JsonObject { ["name"] = "People", ["scopes"] = new JsonArray("users.write"), ["bots"] = new JsonArray("default") }, HttpStatusCode.Created);
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", (string)made["key"]!);

        var response = await http.PostAsJsonAsync("/api/v1/users", User("eve", "administrator", "*"), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var errors = (await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!["errors"]!.AsObject();
        Assert.Equal(["bots", "role"], errors.Select(error => error.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_change_stands_in_the_audit_with_what_it_moved()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        await settings.ChangeAsync("Review", review => review["highValuePeople"] = 500);

        var line = Assert.Single((await settings.GetAsync("bots/default/audit?action=settings.changed"))["items"]!.AsArray())!;

        Assert.Equal("API key 0", (string?)line["actor"]);
        Assert.Equal("Review", (string?)line["target"]);
        var change = Assert.Single(line["detail"]!["changes"]!.AsArray())!;
        Assert.Equal(("1000", "500"), ((string?)change["before"], (string?)change["after"]));
        Assert.Empty((await settings.GetAsync("bots/default/audit?actor=nobody"))["items"]!.AsArray());
    }

    private static JsonObject User(string name, string role, string bot) => new() { ["name"] = name, ["role"] = role, ["bots"] = new JsonArray(bot) };
}
