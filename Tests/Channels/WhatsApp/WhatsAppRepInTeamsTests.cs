using System.Text.Json.Nodes;
using LeadBot.Tests.Conformance.Connector;
using LeadBot.Tests.Fakes.Twilio;

namespace LeadBot.Tests.Channels.WhatsApp;

/// <summary>A prospect on WhatsApp, and the person in Teams who takes over.</summary>
public sealed class WhatsAppRepInTeamsTests
{
    private const string Channel = "19:sales@thread.tacv2";
    private const string Thread = "19:new@thread.tacv2;messageid=7";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_card_says_who_writes_templates_are_listed_and_sent_and_after_stop_the_person_reads_why_nothing_goes()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var teams = await StartAsync(twilio);
        var whatsApp = new WhatsAppServer(teams.Server);
        await whatsApp.SayAsync("We need help with our invoices", Ct);
        await whatsApp.SayAsync("/human", Ct);
        var begun = await Until.ThereAsync(() => teams.Service.Calls.FirstOrDefault(call => call is { Method: "POST", Path: "v3/conversations" }), Ct);
        var card = begun.Body!["activity"]!["attachments"]![0]!["content"]!;
        await AcceptAsync(teams, (string)card["actions"]![0]!["data"]!["handoffId"]!);

        await SayAsync(teams, "/template");
        var listed = await HearAsync(teams, text => text.Contains("/template followup", StringComparison.Ordinal));
        await SayAsync(teams, "/template followup Ana | your invoices");
        await HearAsync(teams, text => text == "Sent.");
        await Until.ThereAsync(() => twilio.Sent.FirstOrDefault(sent => sent.GetValueOrDefault("ContentVariables")?.Contains("your invoices", StringComparison.Ordinal) == true), Ct);
        await whatsApp.SayAsync("STOP", Ct);
        await HearAsync(teams, text => text == "STOP");
        await SayAsync(teams, "One more thing");
        var why = await HearAsync(teams, text => text.Contains("not to be contacted", StringComparison.Ordinal));

        Assert.Contains("14155550123, profile", card.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("23 h", listed, StringComparison.Ordinal);
        Assert.Contains("has not heard you", why, StringComparison.Ordinal);
        Assert.DoesNotContain(twilio.Sent, sent => sent.GetValueOrDefault("Body") == "One more thing");
    }

    [Fact]
    public async Task A_message_that_fails_after_it_was_taken_is_marked_and_told_in_the_thread_once()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var teams = await StartAsync(twilio);
        using var desk = new Desk(teams.Server);
        var whatsApp = new WhatsAppServer(teams.Server);
        await whatsApp.SayAsync("/human", Ct);
        var begun = await Until.ThereAsync(() => teams.Service.Calls.FirstOrDefault(call => call is { Method: "POST", Path: "v3/conversations" }), Ct);
        var handoff = (string)begun.Body!["activity"]!["attachments"]![0]!["content"]!["actions"]![0]!["data"]!["handoffId"]!;
        await AcceptAsync(teams, handoff);
        await SayAsync(teams, "The purple offer");
        await Until.ComesAsync(
            async () => (await desk.GetAsync($"/handoffs/{handoff}/reach", Ct))["deliveries"]!.AsArray().FirstOrDefault(one => (string?)one!["state"] == "sent"), Ct);
        var sid = $"SM{twilio.Sent.ToList().FindIndex(sent => sent.GetValueOrDefault("Body") == "The purple offer") + 1:D32}";

        await whatsApp.ReportAsync(sid, "undelivered", "63024", Ct);
        await whatsApp.ReportAsync(sid, "undelivered", "63024", Ct);
        await whatsApp.ReportAsync(sid, "failed", "63024", Ct);
        var told = await HearAsync(teams, text => text.Contains("did not reach the visitor", StringComparison.Ordinal));
        await SayAsync(teams, "/note seen");
        await HearAsync(teams, text => text.StartsWith("Noted", StringComparison.Ordinal));
        var delivery = (await desk.GetAsync($"/handoffs/{handoff}/reach", Ct))["deliveries"]!.AsArray().First(one => (string?)one!["state"] == "failed")!;

        Assert.StartsWith("Your message “The purple offer” did not reach the visitor: ", told, StringComparison.Ordinal);
        Assert.Single(teams.Service.Delivered, sent => ((string?)sent.Message["text"])?.Contains("did not reach", StringComparison.Ordinal) == true);
        Assert.NotNull(delivery["why"]);
    }

    private static async Task<ConnectorVisitor> StartAsync(FakeTwilio twilio)
    {
        var owners = "strategy automation delivery accounts support intake".Split(' ').Select(owner => ($"Owners:{owner}:Teams:ChannelId", Channel));
        var teams = await ConnectorVisitor.StartAsync(visitors: false, Ct, [.. WhatsAppServer.Settings(twilio), .. owners,
            ("Bots:default:WhatsApp:Templates:followup:ContentSid", "HX00000000000000000000000000000001"),
            ("Bots:default:WhatsApp:Templates:followup:Text", "Hello {{1}}, about {{2}}.")]);
        var install = InChannel(teams, "", Channel);
        install["type"] = "installationUpdate";
        install["action"] = "add";
        using var installed = await teams.PostAsync(install, Ct);
        installed.EnsureSuccessStatusCode();
        return teams;
    }

    private static async Task AcceptAsync(ConnectorVisitor teams, string id)
    {
        var invoke = InChannel(teams, "", Thread);
        invoke["type"] = "invoke";
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "handoff/accept", ["data"] = new JsonObject { ["handoffId"] = id } },
        };
        using var accepted = await teams.PostAsync(invoke, Ct);
        accepted.EnsureSuccessStatusCode();
    }

    private static async Task SayAsync(ConnectorVisitor teams, string text)
    {
        using var said = await teams.PostAsync(InChannel(teams, text, Thread), Ct);
        said.EnsureSuccessStatusCode();
    }

    private static Task<string> HearAsync(ConnectorVisitor teams, Func<string, bool> wanted) => Until.ThereAsync(
        () => teams.Service.Calls.Where(call => call.Method == "POST" && call.Path.EndsWith("/activities", StringComparison.Ordinal))
            .Select(call => (string)call.Body!["text"]!).FirstOrDefault(wanted),
        Ct);

    private static JsonObject InChannel(ConnectorVisitor teams, string text, string conversation) => teams.ChannelMessage(text, conversation, Channel, "Mia");
}
