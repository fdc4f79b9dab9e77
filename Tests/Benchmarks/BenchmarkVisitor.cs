using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LeadBot.Benchmarks;

/// <summary>A visitor with a WebSocket, as Web Chat is: posts a message and waits until the reply to it can be read.</summary>
internal sealed class BenchmarkVisitor : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[256 * 1024];
    private readonly AuthenticationHeaderValue _token;
    private readonly Uri _activities;
    private int _sent;

    private BenchmarkVisitor(HttpClient http, string token, Uri activities)
    {
        _http = http;
        _token = new("Bearer", token);
        _activities = activities;
    }

    public static async Task<BenchmarkVisitor> ArriveAsync(HttpClient http, Uri server)
    {
        using var tokenResponse = await http.PostAsync(new Uri(server, "/widget/token"), Json("""{"bot":"default"}"""));
        using var token = JsonDocument.Parse(await tokenResponse.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        using var start = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/v3/directline/conversations")) { Content = Json("{}") };
        start.Headers.Authorization = new("Bearer", token.RootElement.GetProperty("token").GetString());
        using var response = await http.SendAsync(start);
        using var conversation = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        var id = conversation.RootElement.GetProperty("conversationId").GetString();
        var visitor = new BenchmarkVisitor(
            http, conversation.RootElement.GetProperty("token").GetString()!, new Uri(server, $"/v3/directline/conversations/{id}/activities"));
        await visitor._socket.ConnectAsync(new Uri(conversation.RootElement.GetProperty("streamUrl").GetString()!), default);
        return visitor;
    }

    /// <summary>The body that the visitor posts, and that the echo gets too.</summary>
    public static string Payload(int number, string text) => $$$"""
        {"type":"message","text":{{{JsonSerializer.Serialize(text)}}},"from":{"id":"visitor","name":"Visitor","role":"user"},"locale":"en-US",
        "channelData":{"clientActivityID":"b{{{number}}}","attachmentSizes":[],
        "leadbot":{"page":{"url":"https://www.northlight.example/services/ai","title":"AI"},"visitor":{"timeZone":"Europe/Prague","locale":"en-US"} } },
        "localTimestamp":"2026-11-21T03:20:23.650Z","localTimezone":"Europe/Prague"}
        """;

    /// <summary>One turn: the post is answered and a reply to it has arrived on the socket.</summary>
    public async Task TurnAsync(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _activities) { Content = Json(Payload(++_sent, text)) };
        request.Headers.Authorization = _token;
        using var response = await _http.SendAsync(request);
        using var body = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        var replyTo = $"\"replyToId\":\"{body.RootElement.GetProperty("id").GetString()}\"";
        while (!(await ReceiveAsync()).Contains(replyTo, StringComparison.Ordinal))
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        await Task.CompletedTask;
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private async Task<string> ReceiveAsync()
    {
        var length = 0;
        ValueWebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(_buffer.AsMemory(length), default);
            length += received.Count;
        }
        while (!received.EndOfMessage);
        return Encoding.UTF8.GetString(_buffer, 0, length);
    }
}
