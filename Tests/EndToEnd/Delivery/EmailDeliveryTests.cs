using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Tests.Conformance;
using LeadBot.Tests.Fakes.Delivery;

namespace LeadBot.Tests.EndToEnd.Delivery;

/// <summary>What the owner of a lead finds in the mailbox.</summary>
public sealed class EmailDeliveryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_owner_gets_the_brief_with_everything_that_a_reply_needs()
    {
        await using var smtp = new FakeSmtp().Start();
        await using var server = LeadBotServer.Start(
            [.. smtp.Settings(), ("Delivery:sales:To", ""), ("Owners:strategy:Email", "owners@northlight.example"), ("Owners:automation:Email", "owners@northlight.example"),
                ("PublicUrl", "https://chat.northlight.example")]);
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct, ("need", "We need <b>reports</b> & more"));

        var mail = (await Until.AtLeastAsync(1, () => smtp.Mails, Ct))[0];
        var id = mail.Header("Message-ID").Trim('<', '>').Split('.')[0];

        Assert.Equal(["owners@northlight.example"], mail.To);
        Assert.StartsWith("New lead: Dana Cole, Firm1 Advisory", mail.Subject, StringComparison.Ordinal);
        Assert.Equal("dana@firm1.example", mail.Header("Reply-To"));
        Assert.Contains("Granted: “yes”", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"https://chat.northlight.example/dashboard/leads/{id}?bot=default", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>reports", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_under_review_is_told_at_once_and_marked_and_leaves_for_other_systems_when_a_person_approves()
    {
        await using var smtp = new FakeSmtp().Start();
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        await using var server = LeadBotServer.Start([.. smtp.Settings(), .. receiver.Settings(), ("Outbox:Deliveries:Gather", "00:00:00")]);
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct, ("budget", "around 250,000 dollars"));

        var mail = (await Until.AtLeastAsync(1, () => smtp.Mails, Ct))[0];
        Assert.StartsWith("[Under review] New lead:", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("A person must look first: high value.", mail.Text, StringComparison.Ordinal);
        Assert.Empty(receiver.Taken);

        using var api = server.Api();
        var lead = (await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/leads", Ct))!["items"]![0]!;
        using var wrong = await api.PostAsJsonAsync($"/api/v1/bots/default/leads/{lead["id"]}/reviews/high_value", new { decision = "maybe" }, Ct);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, wrong.StatusCode);
        using var decided = await api.PostAsJsonAsync($"/api/v1/bots/default/leads/{lead["id"]}/reviews/high_value", new { decision = "approved" }, Ct);
        decided.EnsureSuccessStatusCode();

        Assert.Equal("approved", (string?)(await Until.AtLeastAsync(1, () => receiver.Taken, Ct))[0].Body["data"]!["review"]![0]!["state"]);
    }

    [Fact]
    public async Task A_server_that_refuses_the_sign_in_pauses_the_mailbox_and_no_password_is_shown()
    {
        const string password = "wrong-horse-battery";
        await using var smtp = new FakeSmtp { Account = "leadbot:right" }.Start();
        await using var server = LeadBotServer.Start([.. smtp.Settings(), ("Delivery:sales:Smtp:User", "leadbot"), ("Delivery:sales:Smtp:Password", password)]);
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);
        using var api = server.Api();
        var answer = await Until.ComesAsync(
            async () => await api.GetStringAsync("/api/v1/bots/default/destinations", Ct) is { } shown && shown.Contains("\"paused\"", StringComparison.Ordinal) ? shown : null, Ct);

        Assert.Contains("refuses the sign-in: 535", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(password, answer, StringComparison.Ordinal);
        Assert.Empty(smtp.Mails);
    }
}
