using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Tests.Fakes.Delivery;
using Microsoft.AspNetCore.Http;

namespace LeadBot.Tests.EndToEnd.Delivery;

/// <summary>Leads on their way to a system outside, over the whole product.</summary>
public sealed class WebhookDeliveryTests
{
    private static readonly (string, string)[] s_hasty =
    [
        ("Outbox:Deliveries:FirstRetry", "00:00:00.050"), ("Outbox:Deliveries:LongestRetry", "00:00:00.100"), ("Outbox:Deliveries:BreakFor", "00:00:00.050"),
        ("Outbox:Deliveries:Gather", "00:00:00"), ("Outbox:Deliveries:GatherOutside", "00:00:00"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_settled_lead_arrives_signed_and_once_and_a_change_follows_as_an_update_of_the_same_record()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        await using var server = LeadBotServer.Start([.. receiver.Settings(), .. s_hasty]);
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);

        var first = (await Until.AtLeastAsync(1, () => receiver.Taken, Ct))[0];
        using var api = server.Api();
        using var changed = await api.PostAsJsonAsync($"/api/v1/bots/default/leads/{first.LeadId}/status", new { status = "contacted" }, Ct);
        var second = await Until.ThereAsync(() => receiver.Taken.FirstOrDefault(taken => (string?)taken.Body["data"]!["status"] == "contacted"), Ct);

        Assert.Equal(("lead.created", "dana@firm1.example", $"lead_{first.LeadId}_{first.Version}"), (first.Type, first.Email, first.Id));
        Assert.Equal(("lead.updated", first.LeadId, $"lead_{first.LeadId}_{second.Version}"), (second.Type, second.LeadId, second.Id));
        Assert.True(second.Version > first.Version);
        var shown = await DeliveryOfAsync(api, first.LeadId, second.Version);
        Assert.Equal(("crm", "delivered"), ((string?)shown["destination"], (string?)shown["delivery"]!["state"]));
        Assert.Equal(receiver.Taken.Count, receiver.Taken.DistinctBy(taken => taken.Id).Count());
        Assert.Equal(0, receiver.Forged);
    }

    [Fact]
    public async Task A_lead_and_who_is_asked_to_take_it_go_outside_as_one_while_the_mailbox_hears_at_once()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        await using var smtp = new FakeSmtp().Start();
        var mailsBefore = -1;
        receiver.Answer = _ =>
        {
            Interlocked.CompareExchange(ref mailsBefore, smtp.Mails.Count, -1);
            return Task.FromResult<IResult?>(null);
        };
        await using var server = LeadBotServer.Start(
            [.. receiver.Settings(), .. smtp.Settings(), ("Outbox:Deliveries:GatherOutside", "00:00:08"), ("Owners:strategy:Members:0:Name", "mia"), ("Owners:automation:Members:0:Name", "mia")]);
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);
        var told = (await Until.AtLeastAsync(1, () => receiver.Taken, Ct))[0];
        using var other = await LeadVisitor.TalkAsync(() => server.Address, 2, Ct);
        await Until.ThereAsync(() => receiver.Taken.FirstOrDefault(taken => taken.Email == "dana@firm2.example"), Ct);

        Assert.Equal("lead.created", told.Type);
        Assert.Single(receiver.Taken, taken => taken.LeadId == told.LeadId);
        Assert.True(mailsBefore > 0, "the mailbox waited as well");
    }

    [Fact]
    public async Task What_is_under_review_or_without_consent_stays_and_the_lead_says_why()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        await using var server = LeadBotServer.Start([.. receiver.Settings(), .. s_hasty]);
        using var refused = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct, ("consent", "no, please don't"));
        using var large = await LeadVisitor.TalkAsync(() => server.Address, 2, Ct, ("budget", "around 250,000 dollars"), ("companySize", "2500"));
        using var usual = await LeadVisitor.TalkAsync(() => server.Address, 3, Ct);

        await Until.AtLeastAsync(1, () => receiver.Taken, Ct);
        using var api = server.Api();
        var leads = (await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/leads", Ct))!["items"]!.AsArray();

        Assert.Equal(["dana@firm3.example"], receiver.Taken.Select(taken => taken.Email).Distinct());
        Assert.Equal("The visitor has not agreed to be contacted.", await HeldAsync(api, leads, "dana@firm1.example"));
        Assert.Equal("A person must look first: high value.", await HeldAsync(api, leads, "dana@firm2.example"));
    }

    [Fact]
    public async Task A_receiver_that_fails_for_a_while_loses_nothing_and_breaks_and_mends_once()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        var down = true;
        receiver.Answer = _ => Task.FromResult<IResult?>(Volatile.Read(ref down) ? Results.Text("out of order", statusCode: 500) : null);
        await using var server = LeadBotServer.Start([.. receiver.Settings(), .. s_hasty]);
        using var api = server.Api();
        for (var number = 1; number <= 4; number++)
        {
            using var visitor = await LeadVisitor.TalkAsync(() => server.Address, number, Ct);
        }

        var broken = await DestinationAsync(api, found => (string?)found["health"] == "broken" && (int)found["waiting"]! >= 4);
        Assert.Contains("500", (string?)broken["reason"], StringComparison.Ordinal);
        Volatile.Write(ref down, false);
        await Until.ThereAsync(() => receiver.Taken.DistinctBy(taken => taken.LeadId).Count() >= 4 ? "all" : null, Ct);

        var works = await DestinationAsync(api, found => (string?)found["health"] == "working" && (int)found["waiting"]! == 0);
        Assert.Equal(0, (int)works["parked"]!);
        Assert.Equal(4, receiver.Taken.DistinctBy(taken => taken.LeadId).Count());
        Assert.Equal(receiver.Taken.Count, receiver.Taken.DistinctBy(taken => taken.Id).Count());
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_left_alone_until_a_person_resumes_it()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        receiver.Answer = _ => Task.FromResult<IResult?>(Results.StatusCode(410));
        await using var server = LeadBotServer.Start([.. receiver.Settings(), .. s_hasty]);
        using var api = server.Api();
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);

        var paused = await DestinationAsync(api, found => (string?)found["health"] == "paused");
        Assert.Contains("410", (string?)paused["reason"], StringComparison.Ordinal);
        Assert.Equal(1, receiver.Calls);
        Assert.InRange((int)paused["waiting"]!, 1, 2);
        receiver.Answer = null;
        using var resumed = await api.PutAsJsonAsync("/api/v1/bots/default/destinations/crm/active", new { active = true }, Ct);
        Assert.Equal(HttpStatusCode.OK, resumed.StatusCode);

        await Until.AtLeastAsync(1, () => receiver.Taken, Ct);
        var audit = await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/audit?action=destination.resumed", Ct);
        Assert.Equal("crm", (string?)audit!["items"]![0]!["target"]);
    }

    [Fact]
    public async Task What_was_refused_is_parked_with_the_reason_and_goes_again_under_the_same_key()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        var refused = new System.Collections.Concurrent.ConcurrentQueue<string>();
        receiver.Answer = http =>
        {
            refused.Enqueue(http.Request.Headers["webhook-id"].ToString());
            return Task.FromResult<IResult?>(Results.Text("no property lead_source", statusCode: 422));
        };
        await using var server = LeadBotServer.Start([.. receiver.Settings(), .. s_hasty]);
        using var api = server.Api();
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);

        await DestinationAsync(api, found => (int)found["parked"]! >= 1);
        var parked = await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/destinations/crm/parked", Ct);
        Assert.Equal("The receiver answered 422 Unprocessable Entity: no property lead_source", (string?)parked!["items"]![0]!["reason"]);
        receiver.Answer = null;
        using var replayed = await api.PostAsJsonAsync("/api/v1/bots/default/destinations/crm/replay", new { }, Ct);
        Assert.InRange((int)(await replayed.Content.ReadFromJsonAsync<JsonObject>(Ct))!["count"]!, 1, 2);

        Assert.NotNull(await Until.ThereAsync(() => receiver.Taken.FirstOrDefault(taken => refused.Contains(taken.Id)), Ct));
        await DestinationAsync(api, found => (int)found["parked"]! == 0);
    }

    [Fact]
    public async Task A_receiver_that_asks_for_a_pause_gets_it()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        var asked = 0L;
        receiver.Answer = http =>
        {
            if (asked != 0)
            {
                return Task.FromResult<IResult?>(null);
            }

            asked = TimeProvider.System.GetTimestamp();
            http.Response.Headers.RetryAfter = "2";
            return Task.FromResult<IResult?>(Results.StatusCode(429));
        };
        await using var server = LeadBotServer.Start([.. receiver.Settings(), .. s_hasty]);
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);

        await Until.AtLeastAsync(1, () => receiver.Taken, Ct);

        Assert.True(TimeProvider.System.GetElapsedTime(asked) >= TimeSpan.FromSeconds(1.9));
        Assert.InRange(receiver.Calls, 2, 3); // who takes it is found after the lead is there, and is told as its second version
    }

    [Fact]
    public async Task The_trial_shows_what_the_receiver_says_and_queues_nothing()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        await using var server = LeadBotServer.Start([.. receiver.Settings(), .. s_hasty]);
        using var api = server.Api();

        var taken = await TestAsync(api);
        receiver.Answer = _ => Task.FromResult<IResult?>(Results.Text("who are you?", statusCode: 403));
        var refused = await TestAsync(api);

        Assert.Equal((true, "204"), ((bool)taken["ok"]!, (string?)taken["answer"]));
        Assert.Equal("lead.test", Assert.Single(receiver.Taken).Type);
        Assert.False((bool)refused["ok"]!);
        Assert.StartsWith("The receiver answered 403 Forbidden: who are you?", (string?)refused["answer"], StringComparison.Ordinal);
        Assert.Equal("working", (string?)(await DestinationAsync(api, _ => true))["health"]);
    }

    [Fact]
    public async Task No_answer_shows_a_secret_or_the_whole_address()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        await using var server = LeadBotServer.Start([.. receiver.Settings(), .. s_hasty]);
        using var api = server.Api();

        var answer = await api.GetStringAsync("/api/v1/bots/default/destinations", Ct);
        Assert.DoesNotContain("whsec_", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("/leads", answer, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await api.PostAsJsonAsync("/api/v1/bots/default/destinations/nowhere/test", new { }, Ct)).StatusCode);
        using var stranger = new HttpClient { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/v1/bots/default/destinations", Ct)).StatusCode);
    }

    private static async Task<JsonObject> TestAsync(HttpClient api)
    {
        using var response = await api.PostAsJsonAsync("/api/v1/bots/default/destinations/crm/test", new { }, Ct);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!;
    }

    private static Task<JsonObject> DeliveryOfAsync(HttpClient api, string leadId, long version) => Until.ComesAsync(
        async () =>
        {
            var shown = (await api.GetFromJsonAsync<JsonObject>($"/api/v1/bots/default/leads/{leadId}/deliveries", Ct))!["items"]!.AsArray().Single()!.AsObject();
            return (string?)shown["delivery"]?["state"] == "delivered" && (long)shown["delivery"]!["version"]! >= version ? shown : null;
        },
        Ct);

    private static async Task<string?> HeldAsync(HttpClient api, JsonArray leads, string email)
    {
        var id = (string)leads.Single(lead => (string?)lead!["fields"]!["email"]?["value"] == email)!["id"]!;
        var shown = await api.GetFromJsonAsync<JsonObject>($"/api/v1/bots/default/leads/{id}/deliveries", Ct);
        return (string?)shown!["items"]![0]!["held"];
    }

    private static Task<JsonObject> DestinationAsync(HttpClient api, Func<JsonObject, bool> fits) => Until.ComesAsync(
        async () =>
        {
            var found = (await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/destinations", Ct))!["items"]!.AsArray().Single()!.AsObject();
            return fits(found) ? found : null;
        },
        Ct);
}
