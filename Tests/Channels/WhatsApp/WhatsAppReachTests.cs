using LeadBot.Tests.Fakes;
using LeadBot.Tests.Fakes.Twilio;

namespace LeadBot.Tests.Channels.WhatsApp;

/// <summary>Who the visitor is, and whether they may be written to.</summary>
public sealed class WhatsAppReachTests
{
    private const string Need = "We need help with our invoices. We are Cole Advisory";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_number_is_how_the_visitor_is_reached_and_the_advertisement_of_the_first_message_stays()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        await whatsApp.SayAsync("Hello", Ct, ("ReferralHeadline", "Spring"), ("ReferralCtwaClid", "click-1"), ("ReferralSourceId", "77"));
        await whatsApp.SayAsync(Need, Ct);
        using var desk = new Desk(whatsApp.Server);

        var lead = await desk.LeadAsync(_ => true, Ct);
        var channel = lead["contact"]!["channel"]!;
        var campaign = lead["source"]!["campaign"]!;

        Assert.Equal(("whatsapp", "+14155550123", "Ana García", true), ((string)channel["kind"]!, (string)channel["id"]!, (string)channel["name"]!, (bool)channel["verified"]!));
        Assert.Null(lead["fields"]!["phone"]);
        Assert.Null(lead["fields"]!["name"]);
        Assert.Equal(("whatsapp", "Spring", "click-1", "77"),
            ((string)campaign["utm_source"]!, (string)campaign["utm_campaign"]!, (string)campaign["referral_ctwaclid"]!, (string)campaign["referral_sourceid"]!));
    }

    [Theory]
    [InlineData("STOP", "START")]
    [InlineData("Baja.", "alta")]
    [InlineData("abmelden", "Anmelden")]
    [InlineData("ARRÊT", "reprendre")]
    [InlineData("sair", "voltar")]
    public async Task A_word_ends_and_another_begins_messages_with_one_confirmation(string stop, string start)
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        using var desk = new Desk(whatsApp.Server);
        await whatsApp.SayAsync(Need, Ct);
        await Until.AtLeastAsync(1, () => twilio.Sent, Ct);

        await whatsApp.SayAsync(stop, Ct);
        await Until.AtLeastAsync(2, () => twilio.Sent, Ct);
        await whatsApp.SayAsync(stop, Ct);
        await whatsApp.SayAsync("hello?", Ct);
        var lead = await desk.LeadAsync(one => one["contact"]?["optOut"] is not null, Ct);
        await whatsApp.SayAsync(start, Ct);
        await Until.AtLeastAsync(3, () => twilio.Sent, Ct);

        Assert.Equal("asked", (string)lead["contact"]!["optOut"]!["reason"]!);
        Assert.Contains("not write again", twilio.Sent[1]["Body"], StringComparison.Ordinal);
        Assert.Contains("again", twilio.Sent[2]["Body"], StringComparison.Ordinal);
        Assert.Null((await desk.LeadAsync(one => one["contact"]?["optOut"] is null, Ct))["contact"]!["optOut"]);
    }

    [Fact]
    public async Task An_opt_out_that_twilio_alone_knows_is_kept_too()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        using var desk = new Desk(whatsApp.Server);
        await whatsApp.SayAsync(Need, Ct);
        await Until.AtLeastAsync(1, () => twilio.Sent, Ct);

        await whatsApp.ReportAsync("SM00000000000000000000000000000001", "undelivered", "21610", Ct);

        Assert.Equal("asked", (string)(await desk.LeadAsync(one => one["contact"]?["optOut"] is not null, Ct))["contact"]!["optOut"]!["reason"]!);
    }

    [Fact]
    public async Task What_fails_later_for_a_passing_reason_goes_again_after_the_documented_wait_and_a_repeated_report_changes_nothing()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        using var desk = new Desk(whatsApp.Server);
        var handoff = await HelloAsync(whatsApp, desk);
        await Until.ThereAsync(() => Heard("Hello Ana") > 0 ? "sent" : null, Ct);
        var sid = $"SM{twilio.Sent.Count:D32}";
        await StateAsync("sent");

        await whatsApp.ReportAsync(sid, "undelivered", "63018", Ct);
        await StateAsync("pending");
        await whatsApp.ReportAsync(sid, "undelivered", "63018", Ct);
        Assert.Equal(1, Heard("Hello Ana"));
        whatsApp.Server.Time.Shift = TimeSpan.FromSeconds(61);
        await Until.ThereAsync(() => Heard("Hello Ana") == 2 ? "again" : null, Ct);
        var second = $"SM{twilio.Sent.Count:D32}";
        await StateAsync("sent");
        await whatsApp.ReportAsync(sid, "failed", "63018", Ct);
        await whatsApp.ReportAsync(second, "delivered", "", Ct);
        await StateAsync("delivered");

        Assert.Equal(2, Heard("Hello Ana"));

        int Heard(string text) => twilio.Sent.Count(sent => sent.GetValueOrDefault("Body") == text);

        async Task StateAsync(string state) => await Until.ComesAsync(
            async () => (string?)(await desk.GetAsync($"/handoffs/{handoff}/reach", Ct))["deliveries"]?[0]?["state"] == state ? state : null, Ct);
    }

    [Theory]
    [InlineData("63021")] // would fail again
    [InlineData("63032")] // after a day, when it is no answer any more
    public async Task What_fails_later_for_good_is_marked_with_its_reason_and_not_sent_again(string code)
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        using var desk = new Desk(whatsApp.Server);
        var handoff = await HelloAsync(whatsApp, desk);
        await Until.ThereAsync(() => twilio.Sent.FirstOrDefault(sent => sent.GetValueOrDefault("Body") == "Hello Ana"), Ct);
        var sid = $"SM{twilio.Sent.Count:D32}";
        await Until.ComesAsync(async () => (await desk.GetAsync($"/handoffs/{handoff}/reach", Ct))["deliveries"]?[0] is { } one && (string?)one["state"] == "sent" ? one : null, Ct);

        await whatsApp.ReportAsync(sid, "undelivered", code, Ct);
        var marked = await Until.ComesAsync(
            async () => (await desk.GetAsync($"/handoffs/{handoff}/reach", Ct))["deliveries"]?[0] is { } one && (string?)one["state"] == "failed" ? one : null, Ct);

        Assert.StartsWith(code, (string?)marked["why"], StringComparison.Ordinal);
        Assert.Single(twilio.Sent, sent => sent.GetValueOrDefault("Body") == "Hello Ana");
    }

    [Fact]
    public async Task Of_a_long_message_only_what_failed_goes_again_at_once_or_when_it_is_reported_later()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        using var desk = new Desk(whatsApp.Server);
        await whatsApp.SayAsync("/human", Ct);
        var handoff = await desk.AcceptAsync(Ct);
        var before = await Until.ComesAsync(() => Task.FromResult(twilio.Sent.Count > 0 ? twilio.Sent : null), Ct);
        var calls = 0;
        twilio.Mood = () => Interlocked.Increment(ref calls) == 2 ? Stumble.Down : Stumble.None;
        var said = string.Concat(Enumerable.Range(0, 380).Select(number => $"word{number:000} ")).Trim(); // three parts of at most 1,600
        await desk.SayAsync(handoff, said, Ct);
        var parts = await Until.ThereAsync(() => Parts() is { Count: 2 or 3 } some ? some : null, Ct);

        Assert.Equal(said, string.Join(' ', parts));
        var first = $"SM{twilio.Sent.Count - parts.Count + 1:D32}";
        await Until.ComesAsync(async () => (await desk.GetAsync($"/handoffs/{handoff}/reach", Ct))["deliveries"]?[0] is { } one && (string?)one["state"] == "sent" ? one : null, Ct);
        await whatsApp.ReportAsync(first, "undelivered", "63018", Ct);
        whatsApp.Server.Time.Shift = TimeSpan.FromSeconds(61);
        await Until.ThereAsync(() => Parts().Count == parts.Count + 1 ? "again" : null, Ct);

        Assert.Equal(parts[0], Parts()[^1]);

        List<string> Parts() => [.. twilio.Sent.Select(sent => sent.GetValueOrDefault("Body") ?? "").Where(body => body.Contains("word", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task A_person_sees_what_became_of_their_words()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        using var desk = new Desk(whatsApp.Server);
        var handoff = await HelloAsync(whatsApp, desk);
        await Until.ThereAsync(() => twilio.Sent.FirstOrDefault(sent => sent.GetValueOrDefault("Body") == "Hello Ana"), Ct);
        var sid = $"SM{twilio.Sent.Count:D32}";
        await StateAsync("sent");

        await whatsApp.ReportAsync(sid, "delivered", "", Ct);
        await StateAsync("delivered");
        await whatsApp.ReportAsync(sid, "read", "", Ct);
        await StateAsync("read");
        await whatsApp.ReportAsync(sid, "delivered", "", Ct);
        await StateAsync("read");

        Task StateAsync(string wanted) => Until.ComesAsync(
            async () => (await desk.GetAsync($"/handoffs/{handoff}/reach", Ct))["deliveries"]!.AsArray().FirstOrDefault(one => (string)one!["state"]! == wanted), Ct);
    }

    [Fact]
    public async Task A_number_that_somebody_typed_elsewhere_is_a_possible_match_for_a_person_and_reveals_nothing()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        using var desk = new Desk(whatsApp.Server);
        (string, string)[] other = [("From", "whatsapp:+14155550777"), ("WaId", "14155550777")];
        await whatsApp.SayAsync("We need help with our invoices, we are Fern & Oak", Ct, other);
        await whatsApp.SayAsync("my number is +1 415 555 0123", Ct, other);
        await desk.LeadAsync(one => one["fields"]!["phone"]?["value"] is not null, Ct);

        await whatsApp.SayAsync("We want to automate our order intake", Ct);
        var lead = await desk.LeadAsync(one => (string?)one["contact"]?["channel"]?["id"] == "+14155550123", Ct);

        Assert.Contains(lead["review"]!.AsArray(), review => (string?)review!["reason"] == "duplicate");
        Assert.Null(lead["fields"]!["company"]?["value"]);
    }

    [Fact]
    public async Task A_typed_number_is_a_claim_beside_the_channels_own_and_merges_nothing()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        using var desk = new Desk(whatsApp.Server);
        await whatsApp.SayAsync(Need, Ct);
        await whatsApp.SayAsync("my number is +1 212 555 0188", Ct);

        var lead = await desk.LeadAsync(one => one["fields"]!["phone"]?["value"] is not null, Ct);

        Assert.Equal("+12125550188", (string)lead["fields"]!["phone"]!["value"]!);
        Assert.Equal("+14155550123", (string)lead["contact"]!["channel"]!["id"]!);
    }

    /// <summary>The visitor asks for a person, who takes the chat and says hello.</summary>
    /// <returns>The handoff.</returns>
    private static async Task<string> HelloAsync(WhatsAppServer whatsApp, Desk desk)
    {
        await whatsApp.SayAsync("/human", Ct);
        var handoff = await desk.AcceptAsync(Ct);
        await desk.SayAsync(handoff, "Hello Ana", Ct);
        return handoff;
    }
}
