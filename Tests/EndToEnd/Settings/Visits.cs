using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LeadBot.Tests.EndToEnd.Settings;

/// <summary>People who were invited, as their browsers are.</summary>
internal static class Visits
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Invites somebody, who then chooses a password by the link.</summary>
    public static async Task<HttpClient> InvitedAsync(LeadBotServer server, SettingsApi settings, string name, string role, string bot)
    {
        var user = new JsonObject { ["name"] = name, ["role"] = role, ["bots"] = new JsonArray(bot) };
        var invitation = await settings.SendAsync(HttpMethod.Post, "users", user, HttpStatusCode.Created);
        var token = System.Web.HttpUtility.ParseQueryString(new Uri((string)invitation["link"]!).Query)["token"];
        var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("X-LeadBot", "1");
        using var response = await http.PostAsJsonAsync("/api/v1/session/link", new JsonObject { ["token"] = token, ["password"] = "another long password" }, Ct);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return http;
    }
}
