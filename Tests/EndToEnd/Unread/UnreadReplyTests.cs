using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeadBot.Tests.Channels.WebChat.Stream;
using LeadBot.Tests.EndToEnd.Delivery;
using LeadBot.Tests.Fakes.Delivery;

namespace LeadBot.Tests.EndToEnd.Unread;

/// <summary>What a person says to a visitor who has left the web chat.</summary>
public sealed class UnreadReplyTests
{
    private const string Handoffs = "/api/v1/bots/default/handoffs";

    private static readonly (string, string)[] s_hasty = [("Handoffs:Unread:MailAfter", "00:00:01"), ("PublicUrl", "https://chat.northlight.example")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_goes_by_mail_with_a_link_back_and_the_person_sees_where_it_went()
    {
        await using var smtp = new FakeSmtp().Start();
        await using var server = LeadBotServer.Start([.. smtp.Settings(), .. s_hasty]);
        using var rep = server.Api();
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);
        var handoff = await AcceptedAsync(rep);
        await SayAsync(rep, handoff, "k1", "Hello Dana, <b>Monday</b> at ten?");
        await SayAsync(rep, handoff, "k2", "Or at three.");
        using var noted = await rep.PostAsJsonAsync($"{Handoffs}/{handoff}/notes", new { key = "n1", text = "sounds hesitant" }, Ct);

        var mail = await Until.ThereAsync(() => smtp.Mails.FirstOrDefault(mail => mail.To.Contains("dana@firm1.example")), Ct);
        var mailed = await DeliveriesAsync(rep, handoff, found => found.Count == 2 && found.All(one => (string?)one!["state"] == "mailed"));

        Assert.Equal("Northlight Advisory has answered you", mail.Subject);
        Assert.StartsWith("Northlight Advisory <", mail.Header("From"), StringComparison.Ordinal);
        Assert.Contains("Hello Dana, <b>Monday</b> at ten?", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Or at three.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("hesitant", mail.Raw + mail.Text, StringComparison.Ordinal);
        Assert.Matches(@"Continue the chat: https://chat\.northlight\.example/widget/frame\?bot=default#leadbot=[\w.-]+", mail.Text);
        Assert.Equal($"<reply-{visitor.ConversationId}", mail.Header("Message-ID")[..(7 + visitor.ConversationId.Length)]);
        Assert.All(mailed, one => Assert.Equal("dana@firm1.example", (string?)one!["why"]));
        Assert.Single(smtp.Mails, one => one.To.Contains("dana@firm1.example"));
    }

    [Fact]
    public async Task A_visitor_who_is_still_there_gets_no_mail()
    {
        await using var smtp = new FakeSmtp().Start();
        await using var server = LeadBotServer.Start([.. smtp.Settings(), .. s_hasty]);
        using var rep = server.Api();
        using var there = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);
        var handoff = await AcceptedAsync(rep);
        await SayAsync(rep, handoff, "k1", "Hello Dana");
        await there.ReadAsync(Ct); // fetches it
        await DeliveriesAsync(rep, handoff, found => found.Count == 0);

        // Somebody else has left, so that mails do go.
        using var gone = await LeadVisitor.TalkAsync(() => server.Address, 2, Ct);
        await SayAsync(rep, await AcceptedAsync(rep), "k1", "Hello Dana of the second firm");
        await Until.ThereAsync(() => smtp.Mails.FirstOrDefault(mail => mail.To.Contains("dana@firm2.example")), Ct);

        Assert.DoesNotContain(smtp.Mails, mail => mail.To.Contains("dana@firm1.example"));
    }

    [Fact]
    public async Task What_a_short_visit_has_shown_does_not_go_by_mail_and_what_was_said_after_it_does()
    {
        await using var smtp = new FakeSmtp().Start();
        await using var server = LeadBotServer.Start([.. smtp.Settings(), ("PublicUrl", "https://chat.northlight.example")]); // the usual five minutes, looked at every five seconds
        using var rep = server.Api();
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);
        var handoff = await AcceptedAsync(rep);
        await SayAsync(rep, handoff, "k1", "Hello Dana, are you there?");
        using (var socket = await FeedSocket.ConnectAsync(await visitor.StreamAsync(Ct)))
        {
            await socket.ReadTextsAsync(1);
            await socket.CloseAsync();
        }

        await SayAsync(rep, handoff, "k2", "Monday at ten?");
        await DeliveriesAsync(rep, handoff, found => found.Count == 1 && (string?)found[0]!["state"] == "waiting");
        server.Time.Shift = TimeSpan.FromMinutes(6);
        var mail = await Until.ThereAsync(() => smtp.Mails.FirstOrDefault(mail => mail.To.Contains("dana@firm1.example")), Ct);

        Assert.Contains("Monday at ten?", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("are you there?", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_consent_it_stays_in_the_chat_and_the_person_reads_why()
    {
        await using var smtp = new FakeSmtp().Start();
        await using var server = LeadBotServer.Start([.. smtp.Settings(), .. s_hasty]);
        using var rep = server.Api();
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("I want to talk to a person", ct: Ct);
        await visitor.AskAsync("dana@coleadvisory.example", ct: Ct);
        var handoff = await AcceptedAsync(rep);
        await SayAsync(rep, handoff, "k1", "Hello Dana");

        var kept = await DeliveriesAsync(rep, handoff, found => found.Any(one => (string?)one!["state"] == "kept"));

        Assert.Equal("they have not agreed to be contacted.", (string?)kept[0]!["why"]);
        Assert.DoesNotContain(smtp.Mails, mail => mail.To.Contains("dana@coleadvisory.example"));
    }

    [Fact]
    public async Task A_mail_server_that_fails_is_tried_again_with_the_same_mail()
    {
        await using var smtp = new FakeSmtp { Account = null }.Start();
        var failures = 2;
        smtp.Refuse = line => line.Contains("dana@firm1", StringComparison.Ordinal) && Interlocked.Decrement(ref failures) >= 0 ? "451 4.3.0 later" : null;
        await using var server = LeadBotServer.Start([.. smtp.Settings(), .. s_hasty, ("Outbox:Deliveries:FirstRetry", "00:00:00.100"), ("Outbox:Deliveries:LongestRetry", "00:00:00.200")]);
        using var rep = server.Api();
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);
        var handoff = await AcceptedAsync(rep);
        await SayAsync(rep, handoff, "k1", "Hello Dana");

        await DeliveriesAsync(rep, handoff, found => found.Any(one => (string?)one!["state"] == "mailed"));

        Assert.True(failures < 0);
        Assert.Single(smtp.Mails, mail => mail.To.Contains("dana@firm1.example"));
    }

    internal static async Task<string> AcceptedAsync(HttpClient rep)
    {
        var open = await Until.ComesAsync(
            async () => (await rep.GetFromJsonAsync<JsonObject>(Handoffs, Ct))!["items"]!.AsArray().FirstOrDefault(found => (string?)found!["state"] is "open" or "offered"), Ct);
        using var accepted = await rep.PostAsync(new Uri($"{Handoffs}/{open["id"]}/accept", UriKind.Relative), null, Ct);
        accepted.EnsureSuccessStatusCode();
        return (string)open["id"]!;
    }

    internal static async Task SayAsync(HttpClient rep, string handoff, string key, string text)
    {
        using var said = await rep.PostAsJsonAsync($"{Handoffs}/{handoff}/messages", new { key, text }, Ct);
        said.EnsureSuccessStatusCode();
    }

    internal static Task<JsonArray> DeliveriesAsync(HttpClient rep, string handoff, Func<JsonArray, bool> fits) => Until.ComesAsync(
        async () => (await rep.GetFromJsonAsync<JsonObject>($"{Handoffs}/{handoff}/reach", Ct))!["deliveries"] is JsonArray found && fits(found) ? found : null, Ct);

    /// <summary>The link of a mail.</summary>
    internal static string LinkOf(ReceivedMail mail) => Regex.Match(mail.Text, @"https?://\S+#leadbot=\S+").Value;
}
