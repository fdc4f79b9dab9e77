using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LeadBot.Tests.Fakes.Twilio;

/// <summary>Twilio's REST API for messages and content, as documented, with its errors on demand.</summary>
internal sealed class FakeTwilio : IAsyncDisposable
{
    public const string Account = "AC00000000000000000000000000000001";
    public const string Token = "12345";

    private readonly ConcurrentQueue<(int Status, int Code)> _failures = new();
    private readonly ConcurrentQueue<Dictionary<string, string>> _sent = new();
    private readonly ConcurrentQueue<JsonObject> _contents = new();
    private WebApplication _server = null!;
    private int _sids;
    private int _tries;

    public string Address { get; private set; } = "";

    public IReadOnlyList<Dictionary<string, string>> Sent => [.. _sent];

    /// <summary>What people have sent, by path below the address. Twilio sends on to its store of files, which asks for no credentials.</summary>
    /// <summary>Stands before the files that people have sent.</summary>
    public Gate FileGate { get; } = new();

    public ConcurrentDictionary<string, (byte[] Content, string Type)> Media { get; } = new();

    /// <summary>Where files that are sent on are said to lie; null for this server.</summary>
    public string? MediaRedirect { get; set; }

    /// <summary>Messages under which the visitor saw that an answer is being written.</summary>
    public ConcurrentQueue<string> Typed { get; } = new();

    public IReadOnlyList<JsonObject> Contents => [.. _contents];

    /// <summary>Asked at each message whether it fails.</summary>
    public Func<Stumble> Mood { get; set; } = () => Stumble.None;

    /// <summary>Runs before each message is taken. Where the caller goes before it returns, the message is not taken.</summary>
    public Func<string, CancellationToken, Task>? Before { get; set; }

    /// <summary>How many messages it was asked to send.</summary>
    public int Tries => _tries;

    public static async Task<FakeTwilio> StartAsync(CancellationToken ct)
    {
        var fake = new FakeTwilio();
        (fake._server, fake.Address) = await FakeServer.StartAsync(
            app =>
            {
                app.MapPost("/2010-04-01/Accounts/{account}/Messages.json", fake.SendAsync);
                app.MapGet("/2010-04-01/Accounts/{account}.json", (HttpContext http, string account) => IsKnown(http, account)
                    ? Results.Text(new JsonObject { ["sid"] = account, ["status"] = "active" }.ToJsonString(), "application/json") : Error(401, 20003));
                app.MapGet("/2010-04-01/Accounts/{account}/Messages/{message}/Media/{media}", (HttpContext http, string account, string media) => fake.SendOn(http, account, media));
                app.MapGet("/store/{media}", (HttpContext http, string media) => fake.GiveAsync(http, media));
                app.MapPost("/v2/Indicators/Typing.json", (Delegate)fake.ShowTypingAsync);
                app.MapGet("/v1/Content/{sid}", (string sid) => sid.EndsWith('9') ? Error(404, 20404) : Results.Text("{}", "application/json"));
                app.MapPost("/v1/Content", (Delegate)fake.MakeAsync);
            },
            ct);
        return fake;
    }

    public void FailNext(int status, int code) => _failures.Enqueue((status, code));

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private static bool IsKnown(HttpContext http, string account) =>
        account == Account && http.Request.Headers.Authorization == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Account}:{Token}"));

    private IResult SendOn(HttpContext http, string account, string media) =>
        !IsKnown(http, account) ? Error(401, 20003)
        : Media.ContainsKey(media) ? Results.Redirect(MediaRedirect ?? $"{Address}/store/{media}")
        : Error(404, 20404);

    private async Task<IResult> GiveAsync(HttpContext http, string media)
    {
        await FileGate.PassAsync(http.RequestAborted);
        return Media.TryGetValue(media, out var found) ? Results.Bytes(found.Content, found.Type) : Error(404, 20404);
    }

    private async Task<IResult> ShowTypingAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        Typed.Enqueue(form["messageId"].ToString());
        return Results.Text("{\"success\":true}", "application/json");
    }

    private async Task<IResult> SendAsync(HttpContext http, string account)
    {
        if (!IsKnown(http, account))
        {
            return Error(401, 20003);
        }

        var form = await http.Request.ReadFormAsync();
        if (Before is { } before)
        {
            await before(form["Body"].ToString(), http.RequestAborted);
        }

        if (_failures.TryDequeue(out var failure))
        {
            return Error(failure.Status, failure.Code);
        }

        Interlocked.Increment(ref _tries);
        var mood = Mood();
        if (mood is Stumble.Busy or Stumble.Down)
        {
            http.Response.Headers.RetryAfter = "1";
            return mood == Stumble.Busy ? Error(429, 20429) : Error(503, 20503);
        }

        _sent.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
        if (mood == Stumble.Lost)
        {
            http.Abort();
        }

        return Results.Text(new JsonObject { ["sid"] = $"SM{Interlocked.Increment(ref _sids):D32}", ["status"] = "queued" }.ToJsonString(), "application/json", statusCode: 201);
    }

    private async Task<IResult> MakeAsync(HttpContext http)
    {
        var content = (JsonObject)(await JsonNode.ParseAsync(http.Request.Body))!;
        int number;
        lock (_contents)
        {
            // Its number is its place: two at once must not get the same.
            _contents.Enqueue(content);
            number = _contents.Count;
        }

        return Results.Text(new JsonObject { ["sid"] = $"HX{number:D32}" }.ToJsonString(), "application/json", statusCode: 201);
    }

    private static IResult Error(int status, int code) => Results.Text(
        new JsonObject { ["code"] = code, ["message"] = $"error {code}", ["status"] = status }.ToJsonString(), "application/json", statusCode: status);
}
