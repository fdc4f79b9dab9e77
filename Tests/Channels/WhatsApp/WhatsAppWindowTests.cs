using System.Text.Json.Nodes;
using LeadBot.Tests.Fakes.Twilio;
using Microsoft.Data.Sqlite;

namespace LeadBot.Tests.Channels.WhatsApp;

/// <summary>The 24 hours after the visitor's last message, and what goes out afterwards.</summary>
public sealed class WhatsAppWindowTests
{
    private const string Content = "HX00000000000000000000000000000001";

    private static readonly string[] s_short = ["Ana"];
    private static readonly string[] s_whole = ["Ana", "your invoices"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_24_hours_a_person_is_told_to_pick_a_template_and_it_arrives()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(
            twilio, ("Bots:default:WhatsApp:Templates:followup:ContentSid", Content), ("Bots:default:WhatsApp:Templates:followup:Text", "Hello {{1}}, about {{2}}."));
        using var desk = new Desk(whatsApp.Server);
        await whatsApp.SayAsync("We need help with our invoices", Ct);
        await whatsApp.SayAsync("/human", Ct);
        var handoff = await desk.AcceptAsync(Ct);
        var open = await desk.GetAsync($"/handoffs/{handoff}/reach", Ct);
        await AgeAsync(whatsApp);

        var closed = await desk.GetAsync($"/handoffs/{handoff}/reach", Ct);
        var free = await desk.SayAsync(handoff, "Are you still there?", Ct);
        var unknown = await desk.PostAsync($"/handoffs/{handoff}/templates", new { key = "t0", name = "other" }, Ct);
        var empty = await desk.PostAsync($"/handoffs/{handoff}/templates", new { key = "t1", name = "followup", values = s_short }, Ct);
        var sent = await desk.PostAsync($"/handoffs/{handoff}/templates", new { key = "t2", name = "followup", values = s_whole }, Ct);
        var message = await Until.ThereAsync(() => twilio.Sent.FirstOrDefault(one => one.GetValueOrDefault("ContentSid") == Content), Ct);

        Assert.False((bool)open["needsTemplate"]!);
        Assert.True((bool)closed["needsTemplate"]!);
        Assert.Equal(2, (int)closed["templates"]![0]!["placeholders"]!);
        Assert.Equal((409, 409, 409, 200), (free.Status, unknown.Status, empty.Status, sent.Status));
        Assert.Contains("only an approved template", free.Detail, StringComparison.Ordinal);
        Assert.Contains("takes 2 values", empty.Detail, StringComparison.Ordinal);
        Assert.Equal("your invoices", (string)JsonNode.Parse(message["ContentVariables"])!["2"]!);
        Assert.Contains(await desk.TranscriptAsync(Ct), line => (string?)line["text"] == "Hello Ana, about your invoices.");
    }

    // What the visitor wrote, they wrote two days ago.
    private static async Task AgeAsync(WhatsAppServer whatsApp)
    {
        await using var database = new SqliteConnection($"Data Source={whatsApp.Server.DatabasePath}");
        await database.OpenAsync(Ct);
        await using var command = database.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 5000; UPDATE journal SET at = at - 172800000 WHERE speaker = 'visitor'";
        await command.ExecuteNonQueryAsync(Ct);
    }
}
