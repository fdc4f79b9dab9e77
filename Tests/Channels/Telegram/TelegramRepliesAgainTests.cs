using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Telegram;

namespace LeadBot.Tests.Channels.Telegram;

/// <summary>Replies that Telegram did not take, and what a person can do about them.</summary>
public sealed class TelegramRepliesAgainTests
{
    private const string Need = "We need help with our invoices. We are Cole Advisory";
    private const string Refusal = "Bad Request: the message cannot be sent";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_that_did_not_go_out_is_listed_with_why_and_goes_again_once_though_two_ask_at_once()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);
        var handoff = await TakenAsync(telegram, desk);
        await LostAsync(telegram, desk, handoff, "Hello Dana");

        var parked = (await ParkedAsync(desk, 1))[0]!;
        var wishes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.SendAsync("/replies/replay", new { id = (string?)parked["id"] }, Ct)));
        await Until.TrueAsync(() => Got(telegram).Contains("Hello Dana"), Ct);
        await ParkedAsync(desk, 0);
        await StateAsync(desk, handoff, "sent");

        Assert.Equal(
            ("telegram", "rep", "Hello Dana", Refusal, handoff),
            ((string?)parked["channel"], (string?)parked["speaker"], (string?)parked["text"], (string?)parked["reason"], (string?)parked["handoffId"]));
        Assert.NotNull(parked["leadId"]);
        Assert.Null(parked["held"]);
        Assert.All(wishes, wish => Assert.Equal(200, wish.Status));
        Assert.Equal(1, wishes.Sum(wish => (int)wish.Body["count"]!));
        Assert.Single(Got(telegram), "Hello Dana");
        Assert.Contains((await desk.GetAsync("/audit", Ct))["items"]!.AsArray(), entry => (string?)entry!["action"] == "reply.replayed");
    }

    [Fact]
    public async Task What_goes_again_keeps_the_order_of_its_conversation()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);
        var handoff = await TakenAsync(telegram, desk);
        foreach (var text in (string[])["first", "second", "third"])
        {
            await LostAsync(telegram, desk, handoff, text);
        }

        var page = await desk.GetAsync("/replies/parked?limit=2&channel=telegram", Ct);
        var rest = await desk.GetAsync($"/replies/parked?limit=2&after={page["next"]}", Ct);
        var (status, answer) = await desk.SendAsync("/replies/replay", new { channel = "telegram" }, Ct);
        await Until.TrueAsync(() => Got(telegram).Contains("third"), Ct);

        Assert.Equal(["third", "second", "first"], page["items"]!.AsArray().Concat(rest["items"]!.AsArray()).Select(item => (string?)item!["text"]));
        Assert.Null(rest["next"]);
        Assert.Equal((200, 3), (status, (int)answer["count"]!));
        Assert.Equal(["first", "second", "third"], Got(telegram).TakeLast(3));
    }

    [Fact]
    public async Task Nothing_goes_again_to_who_has_asked_for_silence()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);
        var handoff = await TakenAsync(telegram, desk);
        var line = await LostAsync(telegram, desk, handoff, "Hello Dana");
        telegram.Says("/stop");
        await desk.LeadAsync(lead => lead["contact"]?["optOut"] is not null, Ct);

        var parked = (await ParkedAsync(desk, 1))[0]!;
        var one = await desk.SendAsync("/replies/replay", new { id = (string?)parked["id"] }, Ct);
        var all = await desk.SendAsync("/replies/replay", new { }, Ct);
        var atDesk = await desk.PostAsync($"/handoffs/{handoff}/messages/{Uri.EscapeDataString(line)}/replay", new { }, Ct);

        const string why = "The visitor asked not to be contacted any more.";
        Assert.Equal(why, (string?)parked["held"]);
        Assert.Equal((409, why), (one.Status, (string?)one.Body["detail"]));
        Assert.Equal((200, 0, 1, why), (all.Status, (int)all.Body["count"]!, (int)all.Body["held"]!, (string?)all.Body["why"]));
        Assert.Equal(409, atDesk.Status);
        Assert.Contains("asked on", atDesk.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Hello Dana", Got(telegram));
    }

    [Fact]
    public async Task The_bot_does_not_speak_over_a_person_who_took_over_since()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);
        telegram.FailNext(400, Refusal);
        telegram.Says(Need);
        await ParkedAsync(desk, 1);
        telegram.Says("/human");
        await desk.AcceptAsync(Ct);

        var parked = (await ParkedAsync(desk, 1))[0]!;
        var one = await desk.SendAsync("/replies/replay", new { id = (string?)parked["id"] }, Ct);
        var all = await desk.SendAsync("/replies/replay", new { }, Ct);

        const string why = "A person has taken the conversation over since the bot said it. Answer the visitor yourself.";
        Assert.Equal(("bot", why), ((string?)parked["speaker"], (string?)parked["held"]));
        Assert.Equal((409, why), (one.Status, (string?)one.Body["detail"]));
        Assert.Equal((0, 1), ((int)all.Body["count"]!, (int)all.Body["held"]!));
        Assert.DoesNotContain((string)parked["text"]!, Got(telegram));
    }

    [Fact]
    public async Task Whoever_has_the_conversation_sends_their_lost_words_again_and_nobody_else()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);
        var handoff = await TakenAsync(telegram, desk);
        var line = await LostAsync(telegram, desk, handoff, "Hello Dana");
        var address = $"/handoffs/{handoff}/messages/{Uri.EscapeDataString(line)}/replay";

        var again = await desk.PostAsync(address, new { }, Ct);
        await Until.TrueAsync(() => Got(telegram).Contains("Hello Dana"), Ct);
        await StateAsync(desk, handoff, "sent");
        var twice = await desk.PostAsync(address, new { }, Ct);
        var unknown = await desk.PostAsync($"/handoffs/{handoff}/messages/nothing/replay", new { }, Ct);
        await LostAsync(telegram, desk, handoff, "Another thing");
        await desk.PostAsync($"/handoffs/{handoff}/close", new { reason = "done" }, Ct);
        var closed = await desk.PostAsync(address, new { }, Ct);

        Assert.Equal((200, 200, 409), (again.Status, twice.Status, closed.Status));
        Assert.Equal((404, "The conversation has no such words of a person among its last ones."), unknown);
        Assert.Single(Got(telegram), "Hello Dana");
        Assert.Equal(404, (await desk.PostAsync("/handoffs/none/messages/x/replay", new { }, Ct)).Status);
    }

    [Fact]
    public async Task Replies_of_a_lead_that_was_deleted_are_no_longer_there_to_be_sent()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);
        var handoff = await TakenAsync(telegram, desk);
        await LostAsync(telegram, desk, handoff, "Hello Dana");
        var parked = (await ParkedAsync(desk, 1))[0]!;
        using var api = server.Api();
        using var deleted = await api.DeleteAsync(new Uri($"/api/v1/bots/default/leads/{parked["leadId"]}", UriKind.Relative), Ct);

        var answer = await desk.SendAsync("/replies/replay", new { id = (string?)parked["id"] }, Ct);

        Assert.True(deleted.IsSuccessStatusCode);
        await ParkedAsync(desk, 0);
        Assert.Equal((200, 0), (answer.Status, (int)answer.Body["count"]!));
        Assert.DoesNotContain("Hello Dana", Got(telegram));
    }

    [Theory]
    [InlineData("""{"id":"everything"}""", "id must be that of a reply in the list of those that did not go out.")]
    [InlineData("""{"channel":"fax"}""", "channel must be one that is sent to: teams, telegram, whatsapp.")]
    [InlineData("""{"id":"1.c","channel":"telegram"}""", "channel does not go together with id: leave one of them out.")]
    public async Task A_wish_that_cannot_be_understood_is_refused_by_name(string body, string why)
    {
        await using var server = LeadBotServer.Start();
        using var desk = new Desk(server);

        var answer = await desk.SendAsync("/replies/replay", JsonNode.Parse(body)!, Ct);

        Assert.Equal((400, why), (answer.Status, (string?)answer.Body["detail"]));
    }

    /// <summary>The visitor asks for a person, who takes the chat and is heard.</summary>
    private static async Task<string> TakenAsync(FakeTelegram telegram, Desk desk)
    {
        telegram.Says(Need);
        telegram.Says("/human");
        var handoff = await desk.AcceptAsync(Ct);
        await desk.SayAsync(handoff, "One moment", Ct);
        await Until.TrueAsync(() => Got(telegram).Contains("One moment"), Ct);
        return handoff;
    }

    /// <returns>The line's id in the conversation.</returns>
    private static async Task<string> LostAsync(FakeTelegram telegram, Desk desk, string handoff, string text)
    {
        telegram.FailNext(400, Refusal);
        await desk.SayAsync(handoff, text, Ct);
        return (string)(await StateAsync(desk, handoff, "failed"))["activityId"]!;
    }

    /// <summary>What became of the newest of a person's words, once it is so.</summary>
    private static Task<JsonNode> StateAsync(Desk desk, string handoff, string wanted) => Until.ComesAsync(
        async () => (await desk.GetAsync($"/handoffs/{handoff}/reach", Ct))["deliveries"]!.AsArray().FirstOrDefault() is { } last && (string?)last["state"] == wanted ? last : null, Ct);

    private static Task<JsonArray> ParkedAsync(Desk desk, int count) => Until.ComesAsync(
        async () => (await desk.GetAsync("/replies/parked", Ct))["items"] is JsonArray items && items.Count == count ? items : null, Ct);

    private static List<string> Got(FakeTelegram telegram) => [.. telegram.Delivered.Select(one => (string)one.Message["text"]!)];
}
