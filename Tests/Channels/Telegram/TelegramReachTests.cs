using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations;
using LeadBot.Conversations.Outbox;
using LeadBot.Conversations.Reach;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes;
using LeadBot.Tests.Fakes.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Channels.Telegram;

/// <summary>Who the visitor is, whether they may be written to, and what becomes of a chat.</summary>
public sealed class TelegramReachTests
{
    private const string Need = "We need help with our invoices. We are Cole Advisory";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_account_is_how_the_visitor_is_reached_and_no_claim_of_theirs()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        var message = telegram.Message(Need);
        message["from"]!["username"] = "dana_cole";
        telegram.Happens("message", message);
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);

        var lead = await desk.LeadAsync(_ => true, Ct);
        var channel = lead["contact"]!["channel"]!;

        Assert.Equal(("telegram", "7", "dana_cole", "Dana Cole", true),
            ((string)channel["kind"]!, (string)channel["id"]!, (string)channel["username"]!, (string)channel["name"]!, (bool)channel["verified"]!));
        Assert.Null(lead["fields"]!["name"]);
        Assert.Null(lead["fields"]!["phone"]);
        Assert.Equal("none", (string)lead["consent"]!["state"]!);
    }

    [Fact]
    public async Task After_stop_nothing_of_a_person_goes_out_and_start_takes_it_back()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.Says(Need);
        telegram.Says("/human");
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);
        var handoff = await desk.AcceptAsync(Ct);
        Assert.Equal(200, (await desk.SayAsync(handoff, "Hello Dana", Ct)).Status);
        await Until.ThereAsync(() => telegram.Sent.FirstOrDefault(sent => (string?)sent["text"] == "Hello Dana"), Ct);

        telegram.Says("/stop");
        var lead = await desk.LeadAsync(one => one["contact"]?["optOut"] is not null, Ct);
        var refused = await desk.SayAsync(handoff, "One more thing", Ct);
        var reach = await desk.GetAsync($"/handoffs/{handoff}/reach", Ct);
        telegram.Says("/stop");
        telegram.Says("/privacy");
        await Until.ThereAsync(() => telegram.Sent.FirstOrDefault(sent => ((string)sent["text"]!).Contains("/privacy", StringComparison.Ordinal) && !((string)sent["text"]!).Contains("bot", StringComparison.Ordinal)), Ct);
        var confirmed = telegram.Sent.Count(sent => ((string)sent["text"]!).Contains("not write again", StringComparison.Ordinal));
        telegram.Says("/start");
        await desk.LeadAsync(one => one["contact"]?["optOut"] is null, Ct);
        var again = await desk.SayAsync(handoff, "Welcome back", Ct);

        Assert.Equal("asked", (string)lead["contact"]!["optOut"]!["reason"]!);
        Assert.Equal(409, refused.Status);
        Assert.Contains("asked on", refused.Detail, StringComparison.Ordinal);
        Assert.Equal("asked", (string)reach["optOut"]!["reason"]!);
        Assert.Equal(1, confirmed);
        Assert.Equal(200, again.Status);
        Assert.DoesNotContain(telegram.Sent, sent => (string?)sent["text"] == "One more thing");
    }

    [Fact]
    public async Task Who_has_blocked_the_bot_is_gone_until_they_write_again()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.Says(Need);
        telegram.Says("/human");
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);
        var handoff = await desk.AcceptAsync(Ct);
        telegram.Blocked[42] = true;

        Assert.Equal(200, (await desk.SayAsync(handoff, "Are you there?", Ct)).Status); // nobody knew it yet
        var lead = await desk.LeadAsync(one => one["contact"]?["optOut"] is not null, Ct);
        var refused = await desk.SayAsync(handoff, "Hello?", Ct);
        var lost = (await desk.GetAsync($"/handoffs/{handoff}/reach", Ct))["deliveries"]![0]!;
        telegram.Blocked.Clear();
        telegram.Says("I am back");
        await desk.LeadAsync(one => one["contact"]?["optOut"] is null, Ct);

        Assert.Equal("gone", (string)lead["contact"]!["optOut"]!["reason"]!);
        Assert.Equal(409, refused.Status);
        Assert.Equal("failed", (string)lost["state"]!);
        Assert.Contains("blocked", (string)lost["why"]!, StringComparison.Ordinal);
        Assert.Equal(200, (await desk.SayAsync(handoff, "Good", Ct)).Status);
    }

    [Fact]
    public async Task Telegram_says_itself_that_the_bot_was_blocked_and_let_in_again()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.Says(Need);
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);
        await desk.LeadAsync(_ => true, Ct);

        telegram.Happens("my_chat_member", Membership("kicked"));
        await desk.LeadAsync(one => (string?)one["contact"]?["optOut"]?["reason"] == "gone", Ct);
        telegram.Happens("my_chat_member", Membership("member"));
        await desk.LeadAsync(one => one["contact"]?["optOut"] is null, Ct);
    }

    [Fact]
    public async Task A_group_that_moves_keeps_its_conversation()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.Says($"@nora_bot {Need}", -5);
        await using var server = TelegramServer.Start(telegram);
        await Until.AtLeastAsync(1, () => telegram.Sent, Ct);
        telegram.Migrated[-5] = -1005;

        telegram.Says("@nora_bot 60 people", -5);
        await Until.ThereAsync(() => telegram.Sent.FirstOrDefault(sent => (long)sent["chat_id"]! == -1005), Ct);
        telegram.Says("@nora_bot I'm the COO", -1005);
        using var desk = new Desk(server);
        var lead = await desk.LeadAsync(one => one["fields"]!["role"]?["value"] is not null, Ct);

        Assert.Equal(60, (int)lead["fields"]!["companySize"]!["value"]!);
    }

    [Fact]
    public async Task A_group_that_moves_after_it_asked_for_silence_stays_silent_under_its_new_id()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.Says($"@nora_bot {Need}", -5);
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);
        await desk.LeadAsync(_ => true, Ct);
        telegram.Says("/stop@nora_bot", -5);
        await desk.LeadAsync(one => one["contact"]?["optOut"] is not null, Ct);

        await server.Services.GetRequiredService<IConversations>().MoveAsync("default", "telegram", "-5", "-1005", Ct);

        var conversation = await server.Services.GetRequiredService<IConversations>().OpenAsync(new NewConversation("default", "telegram", "-1005"), Ct);
        Assert.False(conversation.IsNew);
        Assert.Equal("asked", (await server.Services.GetRequiredService<ISuppressions>().FindAsync("default", conversation.Id, Ct))?.Reason);
    }

    [Fact]
    public async Task Of_a_message_in_parts_those_that_arrived_do_not_come_again()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        await using var server = TelegramServer.Start(telegram);
        var sender = server.Services.GetServices<IChannelSender>().Single(one => one.Channel == "telegram");
        var calls = 0;
        telegram.Mood = () => ++calls == 2 ? Stumble.Down : Stumble.None;
        var parts = new SentParts([]);
        var said = string.Concat(Enumerable.Range(0, 1_300).Select(number => $"word{number:0000} ")).Trim(); // three parts of at most 4,096
        OutboundActivity Outbound(SentParts there) => new()
        {
            Bot = "default",
            ChannelConversationId = "42",
            Reference = null,
            Activity = new Activity(ActivityTypes.Message) { Text = said },
            Operation = OutboxOperation.Send,
            Parts = there,
        };

        Assert.IsType<SendResult.Later>(await sender.SendAsync(Outbound(parts), Ct));
        Assert.IsType<SendResult.Sent>(await sender.SendAsync(Outbound(new SentParts(parts.New.Select(part => part.Ordinal))), Ct));

        Assert.Equal([0], parts.New.Select(part => part.Ordinal));
        Assert.Equal(said, string.Join(' ', telegram.Delivered.Select(one => (string)one.Message["text"]!)));
    }

    [Fact]
    public async Task The_campaign_of_a_link_waits_until_there_is_a_lead()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        await using var server = TelegramServer.Start(telegram);
        telegram.Says($"/start {TelegramServer.Link(server, "spring")}");
        telegram.Says("/start forged0000000000000");
        telegram.Says(Need);
        using var desk = new Desk(server);

        var lead = await desk.LeadAsync(_ => true, Ct);

        Assert.Equal(("telegram", "spring"), ((string)lead["source"]!["campaign"]!["utm_source"]!, (string)lead["source"]!["campaign"]!["utm_campaign"]!));
    }

    private static JsonObject Membership(string status) => new()
    {
        ["chat"] = new JsonObject { ["id"] = 42, ["type"] = "private" },
        ["from"] = new JsonObject { ["id"] = 7, ["first_name"] = "Dana", ["last_name"] = "Cole" },
        ["date"] = 1_795_000_000,
        ["new_chat_member"] = new JsonObject { ["status"] = status },
    };
}
