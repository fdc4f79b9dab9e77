using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadBot.Tests.Fakes.Connector;

/// <summary>
/// Azure Bot Service as bots see it: the token endpoint, the OpenID documents and the Connector's <c>/v3</c>, with its errors and limits
/// on demand. It gives tokens for an hour and takes none but the newest.
/// </summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, IResult>> _next = new();
    private readonly ConcurrentQueue<FakeConnectorCall> _calls = new();
    private int _tokens;
    private int _ids;
    private readonly ConcurrentDictionary<string, string> _chats = new(StringComparer.Ordinal);
    private int _threads = 6;

    private FakeConnector(WebApplication app) => _app = app;

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What stands in activities as <c>serviceUrl</c>.</summary>
    public string ServiceUrl => $"{Address}/teams/";

    public string Metadata => $"{Address}/v1/.well-known/openidconfiguration";

    public List<JsonObject> Keys { get; } = [];

    public IReadOnlyCollection<FakeConnectorCall> Calls => _calls;

    /// <summary>Asked at each call of the Connector whether it fails.</summary>
    public Func<Stumble> Mood { get; set; } = () => Stumble.None;

    /// <summary>Messages that people have got, in order.</summary>
    public ConcurrentQueue<(string Conversation, JsonObject Message)> Delivered { get; } = new();

    /// <summary>Stands before the files that people have sent.</summary>
    public Gate FileGate { get; } = new();

    /// <summary>What lies at every <c>v3/attachments</c> address, for who has a token.</summary>
    public static byte[] Picture { get; } = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3];

    /// <summary>Where the bot has shown that somebody writes.</summary>
    public ConcurrentQueue<string> Typed { get; } = new();

    /// <summary>How many tokens were given.</summary>
    public int Tokens => _tokens;

    public static async Task<FakeConnector> StartAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var fake = new FakeConnector(app);
        app.MapPost("/{tenant}/oauth2/v2.0/token", fake.GiveToken).DisableAntiforgery();
        app.MapGet("/v1/.well-known/openidconfiguration", () => Json(new JsonObject { ["issuer"] = TokenForge.Issuer, ["jwks_uri"] = $"{fake.Address}/keys" }));
        app.MapGet("/keys", () => Json(new JsonObject { ["keys"] = new JsonArray([.. fake.Keys.Select(key => key.DeepClone())]) }));
        app.Map("/teams/{**path}", fake.AnswerAsync);
        await app.StartAsync(ct);
        fake.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return fake;
    }

    /// <summary>What the next call gets instead of success.</summary>
    public void Next(int status, string? code = null, int? retryAfter = null) => _next.Enqueue(http =>
    {
        if (retryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = $"{seconds}";
        }

        return code is null ? Results.StatusCode(status) : Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "as asked for" } }, status);
    });

    /// <summary>Withdraws every token that was given.</summary>
    public void WithdrawTokens() => Interlocked.Increment(ref _tokens);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult GiveToken(HttpRequest request)
    {
        var form = request.Form;
        return form["grant_type"] == "client_credentials" && form["client_secret"] == "right" && form["scope"] == "https://api.botframework.com/.default"
            ? Json(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["access_token"] = $"token-{Interlocked.Increment(ref _tokens)}" })
            : Json(new JsonObject { ["error"] = "invalid_client", ["error_description"] = "AADSTS7000215: Invalid client secret provided.\nTrace: x" }, 401);
    }

    private async Task<IResult> AnswerAsync(HttpContext http, string path)
    {
        var body = http.Request.ContentLength > 0 ? await JsonNode.ParseAsync(http.Request.Body) : null;
        if ((string?)body?["type"] == "typing" && path.Split('/') is ["v3", "conversations", var where, "activities"])
        {
            Typed.Enqueue(Uri.UnescapeDataString(where)); // it comes when it comes, and no test counts on it among the calls
            return Json(new JsonObject { ["id"] = "" });
        }

        var token = http.Request.Headers.Authorization.ToString();
        _calls.Enqueue(new FakeConnectorCall(http.Request.Method, path + http.Request.QueryString, token, body as JsonObject));
        if (token != "" && token != $"Bearer token-{_tokens}")
        {
            return Results.Unauthorized();
        }

        if (_next.TryDequeue(out var failure))
        {
            return failure(http);
        }

        var mood = Mood();
        if (mood is Stumble.Busy or Stumble.Down)
        {
            http.Response.Headers.RetryAfter = "1";
            return Results.StatusCode(mood == Stumble.Busy ? 429 : 503);
        }

        if (http.Request.Method == "POST" && path.Split('/') is ["v3", "conversations", var conversation, "activities"])
        {
            Delivered.Enqueue((Uri.UnescapeDataString(conversation), (JsonObject)body!));
        }

        if (path.StartsWith("v3/attachments/", StringComparison.Ordinal))
        {
            await FileGate.PassAsync(http.RequestAborted);
        }

        if (mood == Stumble.Lost)
        {
            http.Abort();
        }

        return http.Request.Method switch
        {
            "POST" when path == "v3/conversations" => Begin(body!),
            "POST" => Json(new JsonObject { ["id"] = $"sent-{Interlocked.Increment(ref _ids)}" }, 201),
            "PUT" => Json(new JsonObject { ["id"] = path.Split('/')[^1] }),
            "GET" when path.StartsWith("v3/attachments/", StringComparison.Ordinal) => token == "" ? Results.Unauthorized() : Results.Bytes(Picture, "image/png"),
            "GET" when path.EndsWith("members", StringComparison.Ordinal) && !path.Contains("paged", StringComparison.Ordinal) =>
                Results.Text("""[{"id":"29:a","name":"Ada"},{"id":"29:b","name":"Bo"}]""", "application/json"),
            "GET" when path.Contains("pagedmembers", StringComparison.Ordinal) =>
                Results.Text("""{"members":[{"id":"29:a","name":"Ada"}],"continuationToken":"more"}""", "application/json"),
            "GET" => Results.Text("""{"id":"29:a","name":"Ada"}""", "application/json"),
            _ => Results.Ok(),
        };
    }

    /// <summary>A thread is new each time. The chat with a person is always the same one, and begins empty: it has no first message.</summary>
    private IResult Begin(JsonNode begun)
    {
        if (begun["isGroup"]?.GetValue<bool>() == true)
        {
            var first = $"{Interlocked.Increment(ref _threads)}";
            return Json(new JsonObject { ["id"] = $"19:new@thread.tacv2;messageid={first}", ["activityId"] = first }, 201);
        }

        var chat = _chats.GetOrAdd((string?)begun["members"]?[0]?["id"] ?? "", _ => $"19:new@thread.tacv2;messageid={Interlocked.Increment(ref _threads)}");
        return Json(new JsonObject { ["id"] = chat }, 201);
    }

    private static IResult Json(JsonObject body, int status = 200) => Results.Text(body.ToJsonString(), "application/json", statusCode: status);
}
