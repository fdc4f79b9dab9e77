using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LeadBot.Tests.EndToEnd.Settings;

/// <summary>The settings over the REST API, as a program changes them.</summary>
internal sealed class SettingsApi(LeadBotServer server) : IDisposable
{
    public HttpClient Http { get; } = server.Api();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<JsonObject> GetAsync(string path)
    {
        using var response = await Http.GetAsync(new Uri($"/api/v1/{path}", UriKind.Relative), Ct);
        return await BodyAsync(response, HttpStatusCode.OK);
    }

    public async Task<JsonObject> SendAsync(HttpMethod method, string path, JsonNode? body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await Http.SendAsync(request, Ct);
        return await BodyAsync(response, status);
    }

    /// <summary>Reads a section, changes it and puts it back.</summary>
    public async Task<JsonObject> ChangeAsync(string section, Action<JsonObject> change, HttpStatusCode status = HttpStatusCode.OK, string bot = "default")
    {
        var view = await GetAsync($"bots/{bot}/settings/{section}");
        var value = view["value"]!.AsObject();
        change(value);
        return await SendAsync(HttpMethod.Put, $"bots/{bot}/settings/{section}", Change(view["version"]!.GetValue<long>(), value), status);
    }

    public static JsonObject Change(long version, JsonNode value) => new() { ["version"] = version, ["value"] = value.DeepClone() };

    public void Dispose() => Http.Dispose();

    private static async Task<JsonObject> BodyAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync(Ct);
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} instead of {(int)status}: {text}");
        return text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }
}
