using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Telegram;

namespace LeadBot.Tests.Conformance.Telegram;

/// <summary>The whole product against a Bot API that behaves as documented.</summary>
public sealed class TelegramConformanceTests
{
    private const string Hello = "Hi! Can you help our 40-person firm Cole Advisory automate reporting?";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_public_address_updates_are_fetched_and_a_chat_becomes_a_lead()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.Says(Hello);
        await using var server = Start(telegram);

        var sent = await Until.AtLeastAsync(1, () => telegram.Sent, Ct);

        Assert.Equal(42, (long)sent[0]["chat_id"]!);
        Assert.Contains(telegram.Calls, call => call.Method == "deleteWebhook");
        var lead = await LeadAsync(server);
        Assert.Equal(("telegram", 40), ((string)lead["channel"]!, (int)lead["fields"]!["companySize"]!["value"]!));
        Assert.Null(lead["fields"]!["name"]); // the profile's name is no claim of the visitor
    }

    [Fact]
    public async Task With_a_public_address_telegram_is_told_it_and_a_wrong_secret_is_refused()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        await using var server = Start(telegram, ("PublicUrl", "https://chat.example.com"), ("Bots:default:Telegram:WebhookSecret", "s3cret"));
        await Until.ThereAsync(() => telegram.Webhook, Ct);
        var update = telegram.Says(Hello);

        using var forged = await PostAsync(server, update, "wrong");
        using var missing = await PostAsync(server, update, null);
        using var first = await PostAsync(server, update, telegram.Secret);
        using var again = await PostAsync(server, update, telegram.Secret);
        using var broken = await PostAsync(server, new JsonObject(), telegram.Secret);
        await Until.AtLeastAsync(1, () => telegram.Sent, Ct);
        using var next = await PostAsync(server, telegram.Says("Cole Advisory"), telegram.Secret);
        await Until.AtLeastAsync(2, () => telegram.Sent, Ct);

        Assert.Equal("https://chat.example.com/api/telegram/default", telegram.Webhook);
        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.BadRequest],
            new[] { forged, missing, first, again, broken }.Select(answer => answer.StatusCode));
        Assert.Equal(2, telegram.Sent.Count); // the repeat was answered once
    }

    [Fact]
    public async Task A_button_is_answered_taken_away_and_counts_once()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.Says("We need help with our invoices. We are Cole Advisory, 40 people, I'm the COO");
        await using var server = Start(telegram);
        var asked = await Until.ThereAsync(() => telegram.Sent.FirstOrDefault(sent => sent["reply_markup"]?["inline_keyboard"] is not null), Ct);
        var button = asked["reply_markup"]!["inline_keyboard"]![0]![0]!;
        var place = 1_000 + telegram.Sent.Count + 1;

        Press(telegram, place, "b99");
        await Until.ThereAsync(() => telegram.Calls.FirstOrDefault(call => call.Method == "answerCallbackQuery").Arguments, Ct);
        Press(telegram, place, (string)button["callback_data"]!);
        await Until.ThereAsync(() => telegram.Calls.FirstOrDefault(call => call.Method == "editMessageReplyMarkup").Arguments, Ct);
        await Until.AtLeastAsync(2, () => telegram.Sent, Ct);

        Assert.InRange(((string)button["callback_data"]!).Length, 1, 64);
        Assert.Equal("This button no longer works.", (string)telegram.Calls.First(call => call.Method == "answerCallbackQuery").Arguments["text"]!);
        Assert.NotNull((await LeadAsync(server))["fields"]!["timeline"]!["value"]);
    }

    [Fact]
    public async Task What_telegram_puts_off_arrives_later_and_in_order()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.FailNext(429, "Too Many Requests: retry after 1", retryAfter: 1);
        telegram.Says("Hello");
        telegram.Says("We need help with our invoices");
        await using var server = Start(telegram);

        var sent = await Until.AtLeastAsync(3, () => telegram.Sent, Ct);

        Assert.Equal((string)sent[0]["text"]!, (string)sent[1]["text"]!);
        Assert.NotEqual((string)sent[1]["text"]!, (string)sent[2]["text"]!);
    }

    [Fact]
    public async Task In_a_group_the_bot_hears_what_is_addressed_to_it()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.Says("lunch?", -5);
        telegram.Says("@nora_bot we need help with our invoices", -5);
        await using var server = Start(telegram);
        await Until.AtLeastAsync(1, () => telegram.Sent, Ct);

        var lead = await LeadAsync(server);
        Assert.Equal("we need help with our invoices", (string)lead["fields"]!["need"]!["quote"]!);
    }

    [Fact]
    public async Task A_contact_card_is_taken_as_the_number_only_if_it_is_the_senders_own()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.Says("We need help with our invoices");
        var other = telegram.Message("");
        other.Remove("text");
        other["contact"] = new JsonObject { ["phone_number"] = "14155550199", ["first_name"] = "Max", ["user_id"] = 8 };
        telegram.Happens("message", other);
        var own = telegram.Message("");
        own.Remove("text");
        own["contact"] = new JsonObject { ["phone_number"] = "14155550123", ["first_name"] = "Dana", ["user_id"] = 7 };
        telegram.Happens("message", own);
        await using var server = Start(telegram);
        await Until.AtLeastAsync(2, () => telegram.Sent, Ct);

        var lead = await Until.ComesAsync(async () => (await LeadAsync(server))["fields"]!["phone"]?["value"], Ct);
        Assert.Equal("+14155550123", (string)lead!);
    }

    private static LeadBotServer Start(FakeTelegram telegram, params (string Key, string Value)[] settings) => LeadBotServer.Start(
        [("Bots:default:Telegram:Token", FakeTelegram.Token), ("Bots:default:Telegram:ApiRoot", telegram.Address), .. settings]);

    private static void Press(FakeTelegram telegram, int message, string data) => telegram.Happens("callback_query", new JsonObject
    {
        ["id"] = $"press-{data}",
        ["data"] = data,
        ["chat_instance"] = "x",
        ["from"] = new JsonObject { ["id"] = 7, ["first_name"] = "Dana" },
        ["message"] = new JsonObject { ["message_id"] = message, ["chat"] = new JsonObject { ["id"] = 42, ["type"] = "private" } },
    });

    private static async Task<HttpResponseMessage> PostAsync(LeadBotServer server, JsonObject update, string? secret)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/api/telegram/default")) { Content = JsonContent.Create(update) };
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        return await http.SendAsync(request, Ct);
    }

    private static async Task<JsonNode> LeadAsync(LeadBotServer server)
    {
        using var api = server.Api();
        return JsonNode.Parse(await api.GetStringAsync(new Uri("/api/v1/bots/default/leads", UriKind.Relative), Ct))!["items"]![0]!;
    }
}
