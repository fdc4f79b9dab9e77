using System.Net;
using System.Text;
using System.Text.Json;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Tests.Leads;
using LeadBot.Tests.Storage.Leads;

namespace LeadBot.Tests.Api;

public sealed class HandoffEndpointsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_to_accept_wins_and_the_second_reads_who()
    {
        await using var host = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await Post(host.Client(name: "mia"), "accept")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(host.Client(name: "mia"), "accept")).StatusCode);
        var second = await Post(host.Client(name: "tom"), "accept");

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("mia accepted it", await second.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal("mia", (await host.Database.Leads.FindAsync("default", "lead-1", Ct))!.Handoff!.AcceptedBy);
    }

    [Fact]
    public async Task It_is_given_back_taken_by_another_and_closed_with_a_reason()
    {
        await using var host = await StartAsync();
        await Post(host.Client(name: "mia"), "accept");
        await Post(host.Client(name: "mia"), "decline");
        await Post(host.Client(name: "tom"), "accept");

        Assert.Equal(HttpStatusCode.BadRequest, (await Post(host.Client(), "close", "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(host.Client(name: "tom"), "close", """{"reason":"meeting agreed"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Post(host.Client(name: "mia"), "accept")).StatusCode);

        var lead = (await host.Database.Leads.FindAsync("default", "lead-1", Ct))!;
        Assert.Equal(
            ["mia: handoff accepted", "mia: handoff given back", "tom: handoff accepted", "tom: handoff closed: meeting agreed"],
            lead.History.Select(entry => $"{entry.By}: {entry.Note}"));
        Assert.Equal(HandoffState.Closed, lead.Handoff!.State);
    }

    [Fact]
    public async Task The_list_shows_what_waits()
    {
        await using var host = await StartAsync();

        using var open = JsonDocument.Parse(await host.Client().GetStringAsync("/api/v1/bots/default/handoffs?state=open&owner=strategy", Ct));
        Assert.Equal("handoff-1", open.RootElement.GetProperty("items")[0].GetProperty("id").GetString());
        Assert.Equal("""{"items":[]}""", await host.Client().GetStringAsync("/api/v1/bots/default/handoffs?state=closed", Ct));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client().PostAsync("/api/v1/bots/default/handoffs/none/accept", null, Ct)).StatusCode);
    }

    [Fact]
    public async Task A_list_tells_of_its_leads_and_counts_what_waits()
    {
        await using var host = await StartAsync();

        using var waiting = JsonDocument.Parse(await host.Client(name: "mia").GetStringAsync("/api/v1/bots/default/handoffs?state=open,offered&order=oldest", Ct));
        Assert.Equal("Company 1", waiting.RootElement.GetProperty("leads").GetProperty("lead-1").GetProperty("company").GetString());
        Assert.Equal("""{"waiting":1,"mine":0,"others":0}""", await host.Client(name: "mia").GetStringAsync("/api/v1/bots/default/handoffs/counters", Ct));
        await Post(host.Client(name: "mia"), "accept");
        Assert.Equal("""{"waiting":0,"mine":1,"others":0}""", await host.Client(name: "mia").GetStringAsync("/api/v1/bots/default/handoffs/counters", Ct));
        Assert.Equal("""{"waiting":0,"mine":0,"others":1}""", await host.Client(name: "tom").GetStringAsync("/api/v1/bots/default/handoffs/counters", Ct));
    }

    [Theory]
    [InlineData("state=open,asleep", "state must be one of: open, offered, accepted, closed, expired; or several")]
    [InlineData("order=upwards", "order must be one of: newest, oldest.")]
    [InlineData("after=none", "after must be the next of an earlier page.")]
    public async Task A_list_that_cannot_be_understood_says_which_value_is_wrong(string query, string why)
    {
        await using var host = await StartAsync();

        var answer = await host.Client().GetAsync($"/api/v1/bots/default/handoffs?{query}", Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(why, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_passed_on_to_another_owner_but_not_to_nobody()
    {
        await using var host = await StartAsync();

        Assert.Equal(
            """{"items":[{"key":"accounts","name":"accounts"},{"key":"intake","name":"intake"},{"key":"support","name":"Client support"}]}""",
            await host.Client().GetStringAsync("/api/v1/bots/default/handoffs/owners", Ct));
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(host.Client(name: "mia"), "decline", """{"owner":"nobody"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(host.Client(name: "mia"), "decline", """{"owner":"support"}""")).StatusCode);

        var lead = (await host.Database.Leads.FindAsync("default", "lead-1", Ct))!;
        Assert.Equal(("support", HandoffState.Open), (lead.Handoff!.Owner, lead.Handoff.State));
        Assert.Equal("handoff passed on to support", Assert.Single(lead.History).Note);
    }

    private static async Task<ApiHost> StartAsync()
    {
        var host = await ApiHost.StartAsync();
        await host.Database.Writer.CommitAsync(
            [
                new LeadSaved(LeadStoreTests.Lead(1)),
                new HandoffSaved(new Handoff
                {
                    Id = "handoff-1",
                    Bot = "default",
                    ConversationId = "conversation-1",
                    Episode = 1,
                    LeadId = "lead-1",
                    Kind = HandoffKind.Task,
                    State = HandoffState.Open,
                    Reason = "qualified",
                    Owner = "strategy",
                    OpenedAt = NorthlightBot.Noon,
                }),
            ],
            Ct);
        return host;
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string action, string body = "")
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync($"/api/v1/bots/default/handoffs/handoff-1/{action}", content, Ct);
    }
}
