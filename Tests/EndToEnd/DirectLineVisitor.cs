using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadBot.Tests.EndToEnd;

/// <summary>A visitor who speaks Direct Line over plain HTTP: for tests that need many of them or a precise hand on each request.</summary>
internal sealed class DirectLineVisitor : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3); // a server may be killed many times before it answers

    private readonly HttpClient _http;
    private readonly Func<Uri> _server;
    private int _sent;
    private string? _watermark;

    private DirectLineVisitor(HttpClient http, Func<Uri> server, string conversationId)
    {
        _http = http;
        _server = server;
        ConversationId = conversationId;
    }

    public string ConversationId { get; }

    public string Token => _http.DefaultRequestHeaders.Authorization!.Parameter!;

    /// <summary>Everything read so far, in the order of the feed.</summary>
    public List<JsonNode> Feed { get; } = [];

    public string? LastAsked => Feed.LastOrDefault(IsBotMessage)?["channelData"]?["leadbot"]?["asks"]?.GetValue<string>();

    public static Task<DirectLineVisitor> ArriveAsync(Uri server, CancellationToken ct, string bot = "default") => ArriveAsync(() => server, ct, bot);

    /// <param name="server">Asked anew for each request: a server that was killed comes back at another address.</param>
    public static async Task<DirectLineVisitor> ArriveAsync(Func<Uri> server, CancellationToken ct, string bot = "default")
    {
        var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        var token = await RetryAsync(async () =>
        {
            using var response = await http.PostAsJsonAsync(new Uri(server(), "/widget/token"), new { bot }, ct);
            response.EnsureSuccessStatusCode();
            return (await response.Content.ReadFromJsonAsync<JsonObject>(ct))!;
        }, ct);
        http.DefaultRequestHeaders.Authorization = new("Bearer", token["token"]!.GetValue<string>());
        var started = await RetryAsync(async () =>
        {
            using var response = await http.PostAsJsonAsync(new Uri(server(), "/v3/directline/conversations"), new { }, ct);
            response.EnsureSuccessStatusCode();
            return (await response.Content.ReadFromJsonAsync<JsonObject>(ct))!;
        }, ct);
        return new DirectLineVisitor(http, server, started["conversationId"]!.GetValue<string>());
    }

    /// <summary>Sends one message and returns its id; asks again with the same client id until it is answered with 200.</summary>
    public Task<string> SayAsync(string text, string page = "https://www.northlight.example/", CancellationToken ct = default)
    {
        var client = $"c{Interlocked.Increment(ref _sent)}";
        return RetryAsync(async () =>
        {
            using var response = await _http.PostAsJsonAsync(new Uri(_server(), $"/v3/directline/conversations/{ConversationId}/activities"), new
            {
                type = "message",
                text,
                from = new { id = "visitor" },
                locale = "en-US",
                channelData = new { clientActivityID = client, leadbot = new { page = new { url = page, title = "Northlight Advisory" } } },
            }, ct);
            response.EnsureSuccessStatusCode();
            var body = await response.Content.ReadFromJsonAsync<JsonObject>(ct);
            return body!["id"]!.GetValue<string>();
        }, ct);
    }

    /// <summary>Sends a form, as Web Chat does, and waits for the answer.</summary>
    public async Task<JsonNode> SubmitAsync(JsonObject value, CancellationToken ct)
    {
        using var response = await _http.PostAsJsonAsync(
            new Uri(_server(), $"/v3/directline/conversations/{ConversationId}/activities"), new { type = "message", value, from = new { id = "visitor" }, channelData = new { postBack = true } }, ct);
        response.EnsureSuccessStatusCode();
        var id = (await response.Content.ReadFromJsonAsync<JsonObject>(ct))!["id"]!.GetValue<string>();
        return await WaitAsync(activity => IsBotMessage(activity) && activity["replyToId"]?.GetValue<string>() == id, ct);
    }

    /// <summary>Says something and waits for the first bot message that answers it.</summary>
    public async Task<JsonNode> AskAsync(
        string text, string page = "https://www.northlight.example/", Action<string>? onSent = null, CancellationToken ct = default)
    {
        var id = await SayAsync(text, page, ct);
        onSent?.Invoke(id);
        return await WaitAsync(activity => IsBotMessage(activity) && activity["replyToId"]?.GetValue<string>() == id, ct);
    }

    /// <summary>Reads on until an activity of the feed fits.</summary>
    public Task<JsonNode> WaitAsync(Func<JsonNode, bool> fits, CancellationToken ct, [CallerArgumentExpression(nameof(fits))] string expected = "") => Until.ComesAsync(
        async () =>
        {
            if (!Feed.Any(fits))
            {
                await ReadAsync(ct);
            }

            return Feed.FirstOrDefault(fits);
        },
        ct, () => string.Join("\n", Feed.Select(activity => activity.ToJsonString())), expected);

    public async Task ReadAsync(CancellationToken ct)
    {
        var page = await RetryAsync(async () =>
        {
            using var response = await _http.GetAsync(new Uri(_server(), $"/v3/directline/conversations/{ConversationId}/activities?watermark={_watermark}"), ct);
            response.EnsureSuccessStatusCode();
            return (await response.Content.ReadFromJsonAsync<JsonObject>(ct))!;
        }, ct);
        _watermark = page["watermark"]!.GetValue<string>();
        Feed.AddRange(page["activities"]!.AsArray().Select(activity => activity!.DeepClone()));
    }

    /// <summary>Where a socket follows the conversation after what was read so far.</summary>
    public async Task<string> StreamAsync(CancellationToken ct)
    {
        var address = new Uri(_server(), $"/v3/directline/conversations/{ConversationId}?watermark={_watermark}");
        var stream = new Uri((await _http.GetFromJsonAsync<JsonObject>(address, ct))!["streamUrl"]!.GetValue<string>());
        return new UriBuilder(stream) { Scheme = "ws", Host = _server().Host, Port = _server().Port }.ToString(); // it names PublicUrl, which is not here
    }

    public void Dispose() => _http.Dispose();

    public static bool IsBotMessage(JsonNode activity) =>
        activity["type"]?.GetValue<string>() == "message" && activity["from"]?["role"]?.GetValue<string>() != "user";

    /// <summary>A server that is being killed refuses, resets or hangs; a real client comes back, and so does this one.</summary>
    private static async Task<T> RetryAsync<T>(Func<Task<T>> call, CancellationToken ct)
        where T : class
    {
        Exception? last = null;
        return await Until.ComesAsync<T>(
            async () =>
            {
                try
                {
                    return await call();
                }
                catch (Exception error) when (!ct.IsCancellationRequested
                    && (error is IOException or JsonException or TaskCanceledException
                        || error is HttpRequestException { StatusCode: null or >= System.Net.HttpStatusCode.InternalServerError }))
                {
                    last = error;
                    return null;
                }
            },
            ct, () => $"{last}", "answer of the server", s_patience);
    }
}
