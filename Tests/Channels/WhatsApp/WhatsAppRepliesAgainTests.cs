using System.Text.Json.Nodes;
using LeadBot.Tests.Fakes;
using LeadBot.Tests.Fakes.Twilio;

namespace LeadBot.Tests.Channels.WhatsApp;

/// <summary>Replies that did not arrive on WhatsApp, sent again.</summary>
public sealed class WhatsAppRepliesAgainTests
{
    private const string ForGood = "63021";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_twilio_reports_as_failed_later_is_listed_and_goes_again()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        using var desk = new Desk(whatsApp.Server);
        var handoff = await TakenAsync(whatsApp, desk);
        var sid = await SaidAsync(twilio, desk, handoff, "Hello Ana");
        await whatsApp.ReportAsync(sid, "undelivered", ForGood, Ct);
        var parked = (await ParkedAsync(desk, 1))[0]!;

        await desk.SendAsync("/replies/replay", new { id = (string?)parked["id"] }, Ct);
        await Until.TrueAsync(() => twilio.Sent.Count(sent => sent.GetValueOrDefault("Body") == "Hello Ana") == 2, Ct);
        await StateAsync(desk, handoff, "sent");
        await whatsApp.ReportAsync(sid, "failed", ForGood, Ct); // of the first try, late
        await whatsApp.ReportAsync($"SM{twilio.Sent.Count:D32}", "delivered", "", Ct);

        await StateAsync(desk, handoff, "delivered");
        Assert.StartsWith(ForGood, (string?)parked["reason"], StringComparison.Ordinal);
        await ParkedAsync(desk, 0);
    }

    [Fact]
    public async Task Outside_the_24_hours_it_stays_here_again_and_says_so()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        using var desk = new Desk(whatsApp.Server);
        var handoff = await TakenAsync(whatsApp, desk);
        await whatsApp.ReportAsync(await SaidAsync(twilio, desk, handoff, "Hello Ana"), "undelivered", ForGood, Ct);
        await ParkedAsync(desk, 1);
        whatsApp.Server.Time.Shift = TimeSpan.FromHours(25);

        var answer = await desk.SendAsync("/replies/replay", new { channel = "whatsapp" }, Ct);
        var why = await Until.ComesAsync(
            async () => (string?)(await ParkedAsync(desk, 1))[0]!["reason"] is { } reason && reason.Contains("24 hours", StringComparison.Ordinal) ? reason : null, Ct);

        Assert.Equal(1, (int)answer.Body["count"]!);
        Assert.Equal("more than 24 hours after the visitor's last message WhatsApp takes only an approved template", why);
        Assert.Single(twilio.Sent, sent => sent.GetValueOrDefault("Body") == "Hello Ana");
    }

    [Fact]
    public async Task Of_a_long_reply_that_was_refused_in_the_middle_only_what_is_missing_goes_again()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        using var desk = new Desk(whatsApp.Server);
        var handoff = await TakenAsync(whatsApp, desk);
        var calls = 0;
        twilio.Before = (body, _) =>
        {
            if (body.StartsWith("word", StringComparison.Ordinal) && Interlocked.Increment(ref calls) == 2)
            {
                twilio.FailNext(400, 63021); // the second piece
            }

            return Task.CompletedTask;
        };
        await desk.SayAsync(handoff, LongReply.Text, Ct);
        await ParkedAsync(desk, 1);
        Assert.Single(LongReply.Of(twilio));

        await desk.SendAsync("/replies/replay", new { }, Ct);
        await StateAsync(desk, handoff, "sent");

        Assert.Equal(LongReply.Text, string.Join(' ', LongReply.Of(twilio)));
    }

    [Fact]
    public async Task Of_a_long_reply_one_piece_that_failed_while_others_were_going_is_sent_again()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        using var desk = new Desk(whatsApp.Server);
        var handoff = await TakenAsync(whatsApp, desk);
        var calls = 0;
        twilio.Before = async (body, _) =>
        {
            if (body.StartsWith("word", StringComparison.Ordinal) && Interlocked.Increment(ref calls) == 2)
            {
                await whatsApp.ReportAsync($"SM{twilio.Sent.Count:D32}", "undelivered", "63018", Ct); // the first piece; it may pass
            }
        };
        await desk.SayAsync(handoff, LongReply.Text, Ct);
        var pieces = await Until.ThereAsync(() => LongReply.Of(twilio) is { Count: 3 } all ? all : null, Ct);
        await StateAsync(desk, handoff, "pending");
        whatsApp.Server.Time.Shift = TimeSpan.FromSeconds(61);
        await Until.TrueAsync(() => LongReply.Of(twilio).Count == 4, Ct);

        await StateAsync(desk, handoff, "sent");
        Assert.Equal([.. pieces, pieces[0]], LongReply.Of(twilio));
    }

    private static async Task<string> TakenAsync(WhatsAppServer whatsApp, Desk desk)
    {
        await whatsApp.SayAsync("/human", Ct);
        return await desk.AcceptAsync(Ct);
    }

    /// <returns>Twilio's id of it.</returns>
    private static async Task<string> SaidAsync(FakeTwilio twilio, Desk desk, string handoff, string text)
    {
        await desk.SayAsync(handoff, text, Ct);
        await StateAsync(desk, handoff, "sent");
        Assert.Equal(text, twilio.Sent[^1].GetValueOrDefault("Body"));
        return $"SM{twilio.Sent.Count:D32}";
    }

    private static Task<JsonNode> StateAsync(Desk desk, string handoff, string wanted) => Until.ComesAsync(
        async () => (await desk.GetAsync($"/handoffs/{handoff}/reach", Ct))["deliveries"]!.AsArray().FirstOrDefault() is { } last && (string?)last["state"] == wanted ? last : null, Ct);

    private static Task<JsonArray> ParkedAsync(Desk desk, int count) => Until.ComesAsync(
        async () => (await desk.GetAsync("/replies/parked", Ct))["items"] is JsonArray items && items.Count == count ? items : null, Ct);
}
