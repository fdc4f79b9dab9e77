using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadBot.Tests.Fakes.Llm;

/// <summary>
/// A server that speaks chat completions with tools over real HTTP, and answers what a test wants: as told, wrongly, late or never.
/// </summary>
internal sealed class FakeLlm : IAsyncDisposable
{
    public const string Key = "sk-test-secret-0123456789";

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stop = new();
    private Func<FakeLlmCall, Task> _answer = call => call.RecordAsync("{}");

    private FakeLlm(WebApplication app) => _app = app;

    /// <summary>The address for <c>Understanding:Llm:Endpoint</c>.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>Every request body that came in.</summary>
    public ConcurrentQueue<JsonObject> Requests { get; } = new();

    public ConcurrentQueue<string> Authorizations { get; } = new();

    /// <summary>All that was sent here as one text.</summary>
    public string AllRequests => string.Join('\n', Requests.Select(request => request.ToJsonString(Plain)));

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<FakeLlm> StartAsync(Func<FakeLlmCall, Task>? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeLlm(app);
        if (answer is not null)
        {
            fake._answer = answer;
        }

        app.Run(fake.HandleAsync);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        fake.Endpoint = new Uri(address + "/v1");
        return fake;
    }

    /// <summary>Answers this way from now on.</summary>
    public void Answer(Func<FakeLlmCall, Task> answer) => _answer = answer;

    /// <summary>Records these fields, whatever was said: <c>{"company": {"value": …, "quote": …}}</c>.</summary>
    public void Record(string fields, string more = "") => Answer(call => call.RecordAsync(fields, more));

    public (string Key, string Value)[] Settings(params (string Key, string Value)[] more) =>
    [
        .. more,
        .. new[]
        {
            ("Understanding:Llm:Endpoint", Endpoint.ToString()),
            ("Understanding:Llm:Key", Key),
            ("Understanding:Llm:Model", "fake-model"),
        }.Where(one => more.All(other => other.Key != one.Item1)),
    ];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync(); // what hangs is let go
        await _app.DisposeAsync();
        _stop.Dispose();
    }

    private async Task HandleAsync(HttpContext http)
    {
        if (http.Request.Path != "/v1/chat/completions" || !HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        Authorizations.Enqueue(http.Request.Headers.Authorization.ToString());
        var request = (JsonObject)(await JsonNode.ParseAsync(http.Request.Body))!;
        Requests.Enqueue(request);
        await _answer(new FakeLlmCall(http, request, _stop.Token));
    }
}
