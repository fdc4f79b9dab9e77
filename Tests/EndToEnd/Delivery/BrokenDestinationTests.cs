using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Tests.Fakes.Delivery;
using Microsoft.AspNetCore.Http;

namespace LeadBot.Tests.EndToEnd.Delivery;

/// <summary>Somebody hears of it when a destination needs a hand.</summary>
public sealed class BrokenDestinationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(410, "It wants no more leads.")]
    [InlineData(401, "It does not accept the signature or the sender.")]
    public async Task A_receiver_that_is_gone_or_refuses_the_signature_is_told_to_a_person_at_once_and_once(int status, string why)
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        await using var smtp = new FakeSmtp().Start();
        receiver.Answer = _ => Task.FromResult<IResult?>(Results.StatusCode(status));
        await using var server = LeadBotServer.Start(
            [.. receiver.Settings(), .. smtp.Settings(), ("PublicUrl", "https://chat.northlight.example"), ("Outbox:Deliveries:FirstRetry", "00:00:00.050")]);
        using var api = server.Api();
        using var first = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);
        var alert = await Until.ThereAsync(() => Alerts(smtp).FirstOrDefault(), Ct);
        using var second = await LeadVisitor.TalkAsync(() => server.Address, 2, Ct);
        await WaitingAsync(api, 2);

        Assert.Equal("Destination crm is paused and needs you", alert.Subject);
        Assert.Contains(why, alert.Text, StringComparison.Ordinal);
        Assert.Contains("https://chat.northlight.example/dashboard/settings/destinations?bot=default", alert.Text, StringComparison.Ordinal);
        Assert.Equal(["sales@northlight.example"], alert.To);
        Assert.Single(Alerts(smtp));
        Assert.Equal(1, receiver.Calls);
    }

    [Fact]
    public async Task A_receiver_that_breaks_and_mends_is_told_of_both_and_nobody_hears_of_each_failure()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        await using var smtp = new FakeSmtp().Start();
        receiver.Answer = _ => Task.FromResult<IResult?>(Results.StatusCode(500));
        await using var server = LeadBotServer.Start(
        [
            .. receiver.Settings(), .. smtp.Settings(), ("Outbox:Deliveries:FirstRetry", "00:00:00.050"), ("Outbox:Deliveries:LongestRetry", "00:00:00.100"),
            ("Outbox:Deliveries:BreakFor", "00:00:00.050"),
        ]);
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);
        await Until.ThereAsync(() => Alerts(smtp).FirstOrDefault(), Ct);
        var failed = receiver.Calls;
        await Until.ThereAsync(() => receiver.Calls > failed + 3 ? "again" : null, Ct);
        receiver.Answer = null;
        await Until.AtLeastAsync(2, () => Alerts(smtp), Ct);

        Assert.Equal(["Destination crm is broken", "Destination crm works again"], Alerts(smtp).Select(mail => mail.Subject));
    }

    private static List<ReceivedMail> Alerts(FakeSmtp smtp) => [.. smtp.Mails.Where(mail => mail.Subject.StartsWith("Destination ", StringComparison.Ordinal))];

    private static Task<JsonObject> WaitingAsync(HttpClient api, int count) => Until.ComesAsync(
        async () =>
        {
            var items = (await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/destinations", Ct))!["items"]!.AsArray();
            return items.Select(item => item!.AsObject()).FirstOrDefault(item => (string?)item["name"] == "crm" && (int)item["waiting"]! >= count);
        },
        Ct);
}
