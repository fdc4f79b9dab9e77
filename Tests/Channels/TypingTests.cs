using LeadBot.Tests.Channels.Telegram;
using LeadBot.Tests.Channels.WhatsApp;
using LeadBot.Tests.Fakes.Llm;
using LeadBot.Tests.Fakes.Telegram;
using LeadBot.Tests.Fakes.Twilio;

namespace LeadBot.Tests.Channels;

/// <summary>An answer that takes longer than a moment is announced.</summary>
public sealed class TypingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Telegram_shows_that_an_answer_is_being_written()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        var shown = new TaskCompletionSource();
        await using var llm = await SlowAsync(shown.Task);
        telegram.Says("We need help with our invoices");
        await using var server = TelegramServer.Start(telegram, Llm(llm));

        var action = await Until.ThereAsync(() => telegram.Calls.FirstOrDefault(call => call.Method == "sendChatAction").Arguments, Ct);
        shown.SetResult();
        await Until.AtLeastAsync(1, () => telegram.Sent, Ct);

        Assert.Equal((42L, "typing"), ((long)action["chat_id"]!, (string)action["action"]!));
    }

    [Fact]
    public async Task WhatsApp_shows_it_where_it_is_switched_on_and_names_the_message()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        var shown = new TaskCompletionSource();
        await using var llm = await SlowAsync(shown.Task);
        await using var whatsApp = WhatsAppServer.Start(twilio, [.. Llm(llm), ("Bots:default:WhatsApp:Typing", "true")]);
        await whatsApp.SayAsync("We need help with our invoices", Ct, ("MessageSid", "SM00000000000000000000000000000a01"));

        var named = await Until.ThereAsync(() => twilio.Typed.FirstOrDefault(), Ct);
        shown.SetResult();

        Assert.Equal("SM00000000000000000000000000000a01", named);
    }

    [Fact]
    public async Task WhatsApp_shows_nothing_by_default()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var llm = await FakeLlm.StartAsync();
        await using var whatsApp = WhatsAppServer.Start(twilio, Llm(llm));
        await whatsApp.SayAsync("We need help with our invoices", Ct);
        await Until.AtLeastAsync(1, () => twilio.Sent, Ct);

        Assert.Empty(twilio.Typed);
    }

    private static Task<FakeLlm> SlowAsync(Task until) => FakeLlm.StartAsync(async call =>
    {
        await until;
        await call.RecordAsync("{}");
    });

    private static (string, string)[] Llm(FakeLlm llm) =>
        [("Understanding:Llm:Endpoint", llm.Endpoint.ToString()), ("Understanding:Llm:Key", FakeLlm.Key), ("Understanding:Llm:Model", "test"), ("Understanding:Llm:Timeout", "00:00:08")];
}
