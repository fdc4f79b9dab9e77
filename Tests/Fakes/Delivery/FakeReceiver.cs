using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LeadBot.Tests.Fakes.Delivery;

/// <summary>Somebody who takes webhooks as the standard asks: believes nothing that is not signed, and knows a repeat by its id.</summary>
internal sealed class FakeReceiver : IAsyncDisposable
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private readonly ConcurrentQueue<ReceivedWebhook> _taken = new();
    private WebApplication _server = null!;

    /// <summary>What it answers instead of 204; it has not taken the delivery then. Null is 204.</summary>
    public Func<HttpContext, Task<IResult?>>? Answer { get; set; }

    /// <summary>Whether it takes a delivery and hangs up before it has said so.</summary>
    public Func<bool>? LosesAnswer { get; set; }

    /// <summary>How it fails the next call.</summary>
    public Func<Stumble>? Mood { get; set; }

    public string Address { get; private set; } = "";

    public int Calls => _calls;

    private int _calls;

    public int Forged { get; private set; }

    public IReadOnlyList<ReceivedWebhook> Taken => [.. _taken];

    public static async Task<FakeReceiver> StartAsync(CancellationToken ct)
    {
        var fake = new FakeReceiver();
        (fake._server, fake.Address) = await FakeServer.StartAsync(app => app.MapPost("/leads", (Delegate)fake.TakeAsync), ct);
        return fake;
    }

    public (string Key, string Value)[] Settings(string name = "crm") =>
    [
        ($"Delivery:{name}:Kind", "Webhook"), ($"Delivery:{name}:Url", $"{Address}/leads"), ($"Delivery:{name}:Secret", Secret), ($"Delivery:{name}:AllowPrivate", "true"),
    ];

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext http)
    {
        using var copy = new MemoryStream();
        await http.Request.Body.CopyToAsync(copy, http.RequestAborted);
        Interlocked.Increment(ref _calls);
        var id = http.Request.Headers["webhook-id"].ToString();
        if (!IsSigned(http.Request, id, copy.ToArray()))
        {
            Forged++;
            return Results.StatusCode(401);
        }

        if (Answer is { } answer && await answer(http) is { } other)
        {
            return other;
        }

        var mood = Mood?.Invoke() ?? Stumble.None;
        if (mood is Stumble.Busy or Stumble.Down)
        {
            http.Response.Headers.RetryAfter = mood == Stumble.Busy ? "1" : default;
            return Results.StatusCode(mood == Stumble.Busy ? 429 : 503);
        }

        _taken.Enqueue(new ReceivedWebhook(id, JsonNode.Parse(copy.ToArray())!.AsObject()));
        if (mood == Stumble.Lost || LosesAnswer?.Invoke() == true)
        {
            http.Abort();
        }

        return Results.NoContent();
    }

    private static bool IsSigned(HttpRequest request, string id, byte[] body)
    {
        var content = Encoding.UTF8.GetBytes($"{id}.{request.Headers["webhook-timestamp"]}.").Concat(body).ToArray();
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Secret["whsec_".Length..]), content));
        return request.Headers["webhook-signature"].ToString().Split(' ').Contains(expected);
    }
}
