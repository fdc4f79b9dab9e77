using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace LeadBot.Tests.Conformance.Playground;

/// <summary>Mia, who uses the Playground through its HTTP API, and reads what it shows through its socket.</summary>
internal sealed class PlaygroundRep : IAsyncDisposable
{
    public const string Channel = "19:leads@thread.tacv2";
    public const string Name = "Mia Berg";

    private const string User = "29:mia";
    private const string Bot = "28:leadbot";

    private static readonly string[] s_owners = ["intake", "strategy", "automation", "delivery", "accounts", "support"];

    private readonly TeamsPlayground _playground;
    private readonly HttpClient _http;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<PlaygroundFrame> _frames = new();
    private Task _reading = Task.CompletedTask;

    private PlaygroundRep(TeamsPlayground playground)
    {
        _playground = playground;
        _http = new HttpClient { BaseAddress = new Uri(playground.Address) };
    }

    /// <summary>Settings of a server whose owners all sit in the Playground's channel.</summary>
    public static (string Key, string Value)[] Settings =>
    [
        ("Bots:default:Teams:AllowAnonymous", "true"),
        .. s_owners.Select(owner => ($"Owners:{owner}:Teams:ChannelId", Channel)),
    ];

    public static async Task<PlaygroundRep> ArriveAsync(TeamsPlayground playground, CancellationToken ct)
    {
        var rep = new PlaygroundRep(playground);
        await rep._socket.ConnectAsync(new Uri(playground.Address.Replace("http", "ws", StringComparison.Ordinal) + "/_ws_conversation/v1/conversations/stream"), ct);
        rep._reading = rep.ReadAsync(rep._end.Token);
        return rep;
    }

    /// <summary>Installs the bot in the team's channel. Without that it has never heard of Teams.</summary>
    public Task InstallAsync(CancellationToken ct) => PostAsync($"/_debug/conversation/{Uri.EscapeDataString(Channel)}/installation", new JsonObject(), ct);

    /// <summary>The newest card of a thread that was not there before, and waits for it.</summary>
    public async Task<PlaygroundCard> CardAsync(Func<PlaygroundCard, bool> fits, CancellationToken ct) =>
        await Until.ThereAsync(() => Cards().FirstOrDefault(fits), ct);

    public Task<PlaygroundCard> CardAsync(CancellationToken ct) => CardAsync(_ => true, ct);

    /// <summary>Cards as they stand now, in the order in which they came.</summary>
    public IReadOnlyList<PlaygroundCard> Cards() =>
    [
        .. _frames.Where(frame => frame.Card is not null).GroupBy(frame => frame.MessageId, StringComparer.Ordinal)
            .Select(frames => new PlaygroundCard(frames.First().Conversation, frames.Key, frames.Last().Card!)),
    ];

    /// <summary>What the bot wrote into a thread, cards left out, in its order.</summary>
    public IReadOnlyList<string> Heard(string thread) =>
        [.. _frames.Where(frame => frame is { IsNew: true, IsBots: true, Text: not null } && frame.Conversation == thread).Select(frame => frame.Text!)];

    public async Task HearAsync(string thread, string text, CancellationToken ct) =>
        await Until.ThereAsync(() => Heard(thread).FirstOrDefault(said => said == text), ct);

    /// <summary>Writes into a thread, and names the bot as Teams wants it there.</summary>
    public Task SayAsync(string thread, string text, CancellationToken ct) => PostAsync(
        $"/_conversation/v1/conversations/{Uri.EscapeDataString(thread)}/messages",
        new JsonObject
        {
            ["from"] = new JsonObject { ["id"] = User },
            ["text"] = $"<at>Nora</at> {text}",
            ["textFormat"] = "plain",
            ["mentions"] = new JsonArray(new JsonObject { ["mentioned"] = new JsonObject { ["id"] = Bot }, ["text"] = "<at>Nora</at>" }),
        },
        ct);

    /// <summary>Presses a button of a card, and gives the card that takes its place.</summary>
    public async Task<JsonNode> PressAsync(PlaygroundCard card, string verb, CancellationToken ct, string? reason = null)
    {
        var data = new JsonObject { ["handoffId"] = card.HandoffId };
        if (reason is not null)
        {
            data["reason"] = reason;
        }

        return await PostAsync(
            "/_conversation/v1/invoke",
            new JsonObject
            {
                ["name"] = "adaptiveCard/action",
                ["from"] = new JsonObject { ["id"] = User },
                ["conversation"] = new JsonObject { ["id"] = card.Thread },
                ["replyToId"] = card.MessageId,
                ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } },
            },
            ct) ?? throw new InvalidOperationException("The Playground answered nothing.");
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading;
        _socket.Dispose();
        _http.Dispose();
        _end.Dispose();
        _playground.Leave();
    }

    private async Task<JsonNode?> PostAsync(string path, JsonObject body, CancellationToken ct)
    {
        using var answer = await _http.PostAsJsonAsync(path, body, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        Assert.True(answer.IsSuccessStatusCode, $"The Playground, {path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), ct);
                message.Write(buffer, 0, part.Count);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                if (part.EndOfMessage)
                {
                    if (PlaygroundFrame.Read(JsonNode.Parse(Encoding.UTF8.GetString(message.ToArray()))!) is { } frame)
                    {
                        _frames.Enqueue(frame);
                    }

                    message.SetLength(0);
                }
            }
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException)
        {
        }
    }
}
