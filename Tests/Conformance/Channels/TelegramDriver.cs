using System.Text;
using System.Text.Json.Nodes;
using LeadBot.Tests.Fakes;
using LeadBot.Tests.Fakes.Connector;
using LeadBot.Tests.Fakes.Telegram;

namespace LeadBot.Tests.Conformance.Channels;

/// <summary>Telegram with a webhook.</summary>
internal sealed class TelegramDriver : ChannelDriver
{
    private const string Secret = "s3cret-of-the-webhook";
    private const int FirstChat = 5_000;

    private readonly FakeTelegram _telegram;
    private int _messages;

    private TelegramDriver(FakeTelegram telegram) => _telegram = telegram;

    public static async Task<ChannelDriver> StartAsync(CancellationToken ct)
    {
        var telegram = await FakeTelegram.StartAsync(ct);
        telegram.Files["file-0"] = FakeConnector.Picture;
        return new TelegramDriver(telegram);
    }

    public override (string Key, string Value)[] Settings =>
    [
        ("PublicUrl", "https://chat.example.com"), ("Bots:default:Telegram:Token", FakeTelegram.Token),
        ("Bots:default:Telegram:ApiRoot", _telegram.Address), ("Bots:default:Telegram:WebhookSecret", Secret),
    ];

    public override Func<Stumble>? Mood
    {
        set => _telegram.Mood = value ?? (() => Stumble.None);
    }

    public override Gate FileGate => _telegram.FileGate;

    public override int Tries => _telegram.Sent.Count;

    public override int Longest => 4_096;

    public override void RefuseNext() => _telegram.FailNext(400, "Bad Request: message text is empty");

    public override string Conversation(int person) => $"{FirstChat + person}";

    public override ChannelRequest Message(int person, string text) => Update("message", Heading(person, new JsonObject { ["text"] = text }));

    public override ChannelRequest Picture(int person) => Update("message", Heading(person, new JsonObject
    {
        ["document"] = new JsonObject
        {
            ["file_id"] = $"file-{person}",
            ["file_unique_id"] = $"unique-{person}",
            ["file_name"] = "plan.png",
            ["mime_type"] = "image/png",
            ["file_size"] = 70,
        },
    }));

    public override Task<IReadOnlyList<string>> HeardAsync(int person, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>(
        [.. _telegram.Delivered.Where(sent => sent.Chat == FirstChat + person).Select(sent => (string)sent.Message["text"]!)]);

    public override Task<IReadOnlyList<(string Label, ChannelRequest Press)>> ButtonsAsync(int person, CancellationToken ct)
    {
        var (_, id, message) = _telegram.Delivered.LastOrDefault(sent => sent.Chat == FirstChat + person && sent.Message["reply_markup"]?["inline_keyboard"] is not null);
        var buttons = message?["reply_markup"]!["inline_keyboard"]!.AsArray().SelectMany(row => row!.AsArray()) ?? [];
        return Task.FromResult<IReadOnlyList<(string, ChannelRequest)>>(
            [.. buttons.Select(button => ((string)button!["text"]!, Press(person, id, (string)button["callback_data"]!)))]);
    }

    public override async ValueTask DisposeAsync()
    {
        await _telegram.DisposeAsync();
        await base.DisposeAsync();
    }

    private ChannelRequest Press(int person, int message, string data) => Update("callback_query", new JsonObject
    {
        ["id"] = $"press-{person}-{message}",
        ["data"] = data,
        ["chat_instance"] = "x",
        ["from"] = From(person),
        ["message"] = new JsonObject { ["message_id"] = message, ["chat"] = new JsonObject { ["id"] = FirstChat + person, ["type"] = "private" } },
    });

    private JsonObject Heading(int person, JsonObject message)
    {
        message["message_id"] = Interlocked.Increment(ref _messages);
        message["date"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        message["from"] = From(person);
        message["chat"] = new JsonObject { ["id"] = FirstChat + person, ["type"] = "private" };
        return message;
    }

    private static JsonObject From(int person) => new() { ["id"] = FirstChat + person, ["is_bot"] = false, ["first_name"] = "Dana", ["language_code"] = "en" };

    private ChannelRequest Update(string kind, JsonObject what)
    {
        var body = _telegram.Happens(kind, what).ToJsonString();
        return new(() => Make(Secret), () => Make("guessed"));

        HttpRequestMessage Make(string secret)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Server(), "/api/telegram/default")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
            return request;
        }
    }
}
