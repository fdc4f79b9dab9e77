using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LeadBot.Tests.Fakes.Telegram;

/// <summary>The Bot API as documented: one way to receive at a time, updates that stay until they are confirmed, its errors on demand.</summary>
internal sealed class FakeTelegram : IAsyncDisposable
{
    public const string Token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

    private readonly ConcurrentQueue<JsonObject> _failures = new();
    private readonly ConcurrentQueue<(string Method, JsonObject Arguments)> _calls = new();
    private readonly List<JsonObject> _updates = [];
    private readonly Lock _gate = new();
    private WebApplication _server = null!;
    private int _messages = 1_000;
    private long _update = 70_000;

    public string Address { get; private set; } = "";

    /// <summary>Stands before the files that people have sent.</summary>
    public Gate FileGate { get; } = new();

    /// <summary>Files that people have sent, by id; a null is one that Telegram does not give to bots (more than 20 MB).</summary>
    public ConcurrentDictionary<string, byte[]?> Files { get; } = new();

    /// <summary>Chats whose people have blocked the bot.</summary>
    public ConcurrentDictionary<long, bool> Blocked { get; } = new();

    /// <summary>Groups that became supergroups: old id to new.</summary>
    public ConcurrentDictionary<long, long> Migrated { get; } = new();

    /// <summary>What Telegram says of its last attempt to reach the webhook; null for nothing.</summary>
    public (DateTimeOffset At, string Message)? WebhookError { get; set; }

    /// <summary>Where updates go; null while they are fetched.</summary>
    public string? Webhook { get; private set; }

    public string? Secret { get; private set; }

    public IReadOnlyCollection<(string Method, JsonObject Arguments)> Calls => _calls;

    public IReadOnlyList<JsonObject> Sent => [.. _calls.Where(call => call.Method == "sendMessage").Select(call => call.Arguments)];

    /// <summary>Asked at each message whether it fails.</summary>
    public Func<Stumble> Mood { get; set; } = () => Stumble.None;

    /// <summary>Messages that people have got, in order, and their ids.</summary>
    public ConcurrentQueue<(long Chat, int Id, JsonObject Message)> Delivered { get; } = new();

    public static async Task<FakeTelegram> StartAsync(CancellationToken ct)
    {
        var fake = new FakeTelegram();
        (fake._server, fake.Address) = await FakeServer.StartAsync(
            app =>
            {
                app.MapPost("/bot{token}/{method}", fake.AnswerAsync);
                app.MapGet("/file/bot{token}/{*path}", (HttpContext http, string token, string path) => fake.GiveAsync(http, token, path));
            },
            ct);
        return fake;
    }

    /// <summary>What the next message gets instead of success.</summary>
    public void FailNext(int code, string description, int? retryAfter = null)
    {
        var failure = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        if (retryAfter is { } seconds)
        {
            failure["parameters"] = new JsonObject { ["retry_after"] = seconds };
        }

        _failures.Enqueue(failure);
    }

    /// <summary>Something that happened on Telegram; given again until it is confirmed.</summary>
    public JsonObject Happens(string kind, JsonObject what)
    {
        lock (_gate)
        {
            var update = new JsonObject { ["update_id"] = ++_update, [kind] = what };
            _updates.Add(update);
            return update;
        }
    }

    public JsonObject Says(string text, long chat = 42) => Happens("message", Message(text, chat));

    public JsonObject Message(string text, long chat = 42) => new()
    {
        ["message_id"] = ++_messages,
        ["date"] = 1_795_000_000,
        ["text"] = text,
        ["from"] = new JsonObject { ["id"] = 7, ["is_bot"] = false, ["first_name"] = "Dana", ["last_name"] = "Cole", ["language_code"] = "en" },
        ["chat"] = new JsonObject { ["id"] = chat, ["type"] = chat > 0 ? "private" : "group" },
    };

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpContext http, string token, string method)
    {
        var arguments = (JsonObject)(await JsonNode.ParseAsync(http.Request.Body))!;
        if (token != Token)
        {
            return Json(new JsonObject { ["ok"] = false, ["error_code"] = 401, ["description"] = "Unauthorized" });
        }

        _calls.Enqueue((method, arguments));
        if (method == "sendMessage" && _failures.TryDequeue(out var failure))
        {
            return Json(failure);
        }

        if (method == "sendMessage" && (long?)arguments["chat_id"] is { } chat && Refusal(chat) is { } refusal)
        {
            return Json(refusal);
        }

        return method switch
        {
            "getFile" => Find((string?)arguments["file_id"] ?? ""),
            "getWebhookInfo" => Ok(Info()),
            "getMe" => Ok(new JsonObject { ["id"] = 1, ["is_bot"] = true, ["username"] = "nora_bot" }),
            "setWebhook" => Ok(Hook((string?)arguments["url"], (string?)arguments["secret_token"])),
            "deleteWebhook" => Ok(Hook(null, null)),
            "getUpdates" => await FetchAsync(arguments, http.RequestAborted),
            "sendMessage" => Deliver(http, arguments),
            _ => Ok(JsonValue.Create(true)),
        };
    }

    private JsonObject? Refusal(long chat) =>
        Blocked.ContainsKey(chat) ? new JsonObject { ["ok"] = false, ["error_code"] = 403, ["description"] = "Forbidden: bot was blocked by the user" }
        : Migrated.TryGetValue(chat, out var to) ? new JsonObject
        {
            ["ok"] = false,
            ["error_code"] = 400,
            ["description"] = "Bad Request: group chat was upgraded to a supergroup chat",
            ["parameters"] = new JsonObject { ["migrate_to_chat_id"] = to },
        }
        : null;

    private IResult Find(string id) => !Files.TryGetValue(id, out var content)
        ? Json(new JsonObject { ["ok"] = false, ["error_code"] = 400, ["description"] = "Bad Request: invalid file_id" })
        : content is null
            ? Json(new JsonObject { ["ok"] = false, ["error_code"] = 400, ["description"] = "Bad Request: file is too big" })
            : Ok(new JsonObject { ["file_id"] = id, ["file_size"] = content.Length, ["file_path"] = $"documents/{id}.bin" });

    private async Task<IResult> GiveAsync(HttpContext http, string token, string path)
    {
        await FileGate.PassAsync(http.RequestAborted);
        return token == Token && Files.GetValueOrDefault(Path.GetFileNameWithoutExtension(path)) is { } content
            ? Results.Bytes(content, "application/octet-stream")
            : Results.NotFound();
    }

    private JsonObject Info()
    {
        var info = new JsonObject { ["url"] = Webhook ?? "", ["has_custom_certificate"] = false, ["pending_update_count"] = _updates.Count };
        if (WebhookError is { } error)
        {
            (info["last_error_date"], info["last_error_message"]) = (error.At.ToUnixTimeSeconds(), error.Message);
        }

        return info;
    }

    private IResult Deliver(HttpContext http, JsonObject message)
    {
        var mood = Mood();
        if (mood == Stumble.Busy)
        {
            return Json(new JsonObject { ["ok"] = false, ["error_code"] = 429, ["description"] = "Too Many Requests: retry after 1", ["parameters"] = new JsonObject { ["retry_after"] = 1 } });
        }

        if (mood == Stumble.Down)
        {
            return Json(new JsonObject { ["ok"] = false, ["error_code"] = 502, ["description"] = "Bad Gateway" });
        }

        var id = Interlocked.Increment(ref _messages);
        Delivered.Enqueue(((long)message["chat_id"]!, id, message));
        if (mood == Stumble.Lost)
        {
            http.Abort();
        }

        return Ok(new JsonObject { ["message_id"] = id, ["chat"] = new JsonObject { ["id"] = message["chat_id"]?.DeepClone() } });
    }

    private JsonNode Hook(string? url, string? secret)
    {
        (Webhook, Secret) = (url, secret);
        return JsonValue.Create(true);
    }

    // A long poll that is short, so that tests are.
    private async Task<IResult> FetchAsync(JsonObject arguments, CancellationToken ct)
    {
        if (Webhook is not null)
        {
            return Json(new JsonObject { ["ok"] = false, ["error_code"] = 409, ["description"] = "Conflict: can't use getUpdates method while webhook is active" });
        }

        lock (_gate)
        {
            var offset = (long?)arguments["offset"] ?? 0;
            _updates.RemoveAll(update => (long)update["update_id"]! < offset);
            if (_updates.Count > 0)
            {
                return Ok(new JsonArray([.. _updates.Take(100).Select(update => update.DeepClone())]));
            }
        }

        await Task.Yield();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        await timer.WaitForNextTickAsync(ct);
        return Ok(new JsonArray());
    }

    private static IResult Ok(JsonNode result) => Json(new JsonObject { ["ok"] = true, ["result"] = result });

    private static IResult Json(JsonObject body) => Results.Text(body.ToJsonString(), "application/json", statusCode: (int?)body["error_code"] ?? 200);
}
