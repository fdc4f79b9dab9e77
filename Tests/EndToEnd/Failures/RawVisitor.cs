using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace LeadBot.Tests.EndToEnd.Failures;

/// <summary>A visitor with a started conversation whose every request is sent once, as it is.</summary>
internal sealed class RawVisitor : IDisposable
{
    public const string Origin = "https://www.customer.example";

    private RawVisitor(HttpClient http, string conversationId, string token) => (Http, ConversationId, Token) = (http, conversationId, token);

    public HttpClient Http { get; }

    public string ConversationId { get; }

    public string Token { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RawVisitor> ArriveAsync(Uri server)
    {
        var http = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Add("Origin", Origin);
        using var given = await http.PostAsJsonAsync("/widget/token", new { bot = "default" }, Ct);
        var token = (string)(await given.Content.ReadFromJsonAsync<JsonObject>(Ct))!["token"]!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var started = await http.PostAsJsonAsync("/v3/directline/conversations", new { }, Ct);
        started.EnsureSuccessStatusCode();
        return new RawVisitor(http, (string)(await started.Content.ReadFromJsonAsync<JsonObject>(Ct))!["conversationId"]!, token);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? token = null, string? conversation = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{conversation ?? ConversationId}/activities")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token);
        return Http.SendAsync(request, Ct);
    }

    /// <param name="key">The client's own id of the message, the same for every try.</param>
    public Task<HttpResponseMessage> SayAsync(string text, string key) =>
        PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["channelData"] = new JsonObject { ["clientActivityID"] = key } }.ToJsonString());

    /// <summary>Says something that must be taken, and waits for the answer.</summary>
    public async Task AskAsync(string text, string key)
    {
        using var response = await SayAsync(text, key);
        response.EnsureSuccessStatusCode();
        var id = (string)(await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!["id"]!;
        await AnsweredAsync(id);
    }

    /// <summary>Waits until the message has its answer, then returns the whole feed.</summary>
    public Task<List<JsonNode>> AnsweredAsync(string id) => Until.ComesAsync(
        async () => await FeedAsync() is { } feed && feed.Any(activity => DirectLineVisitor.IsBotMessage(activity) && (string?)activity["replyToId"] == id) ? feed : null, Ct);

    public async Task<List<JsonNode>> FeedAsync()
    {
        List<JsonNode> all = [];
        for (var watermark = ""; ;)
        {
            var page = await Http.GetFromJsonAsync<JsonObject>($"/v3/directline/conversations/{ConversationId}/activities?watermark={watermark}", Ct);
            var activities = page!["activities"]!.AsArray();
            if (activities.Count == 0)
            {
                return all;
            }

            all.AddRange(activities.Select(activity => activity!.DeepClone()));
            watermark = (string)page["watermark"]!;
        }
    }

    public void Dispose() => Http.Dispose();
}
