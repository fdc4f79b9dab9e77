using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LeadBot.Conversations.Journal;
using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Tests.Leads;
using LeadBot.Tests.Storage.Leads;

namespace LeadBot.Tests.Api;

public sealed class LeadEndpointsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lead_is_given_in_the_shape_of_the_design()
    {
        await using var host = await ApiHost.StartAsync();
        var lead = NorthlightBot.Rules().Apply(NorthlightBot.Qualified() with { Version = 1 }, new());
        await host.Database.Writer.CommitAsync([new LeadSaved(lead)], Ct);

        using var json = JsonDocument.Parse(await host.Client().GetStringAsync("/api/v1/bots/default/leads/lead-1", Ct));
        var root = json.RootElement;
        Assert.Equal(40, root.GetProperty("fields").GetProperty("companySize").GetProperty("value").GetInt32());
        Assert.Equal("40-person firm", root.GetProperty("fields").GetProperty("companySize").GetProperty("quote").GetString());
        Assert.Equal("granted", root.GetProperty("consent").GetProperty("state").GetString());
        Assert.Equal("qualified", root.GetProperty("routing").GetProperty("outcome").GetString());
        Assert.Equal("new", root.GetProperty("status").GetString());
        Assert.False(root.TryGetProperty("outcome", out _));
        Assert.EndsWith("+00:00", root.GetProperty("createdAt").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_read_page_by_page()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Database.Writer.CommitAsync([.. Enumerable.Range(1, 5).Select(i => new LeadSaved(LeadStoreTests.Lead(i)))], Ct);

        var client = host.Client();
        var first = (await client.GetFromJsonAsync("/api/v1/bots/default/leads?limit=3", LeadJson.Default.LeadPage, Ct))!;
        var second = (await client.GetFromJsonAsync($"/api/v1/bots/default/leads?limit=3&after={first.Next}", LeadJson.Default.LeadPage, Ct))!;

        Assert.Equal(["lead-5", "lead-4", "lead-3", "lead-2", "lead-1"], first.Items.Concat(second.Items).Select(lead => lead.Id));
        Assert.Null(second.Next);
        Assert.Equal("""{"total":0,"new":0,"contacted":0,"qualified":0,"converted":0,"lost":0}""", await client.GetStringAsync("/api/v1/bots/default/leads/counters", Ct));
        Assert.Equal("""{"items":[{"key":"default","name":"Nora"}]}""", await client.GetStringAsync("/api/v1/bots", Ct));
    }

    [Theory]
    [InlineData("leads?status=hot", "status", "status must be one of: new, contacted")]
    [InlineData("leads?outcome=Qualified", "outcome", "outcome must be one of: none, qualified")]
    [InlineData("leads?limit=0", "limit", "limit must be a whole number from 1 to 100")]
    [InlineData("leads?limit=many", "limit", "limit must be a whole number from 1 to 100")]
    [InlineData("leads?after=%21", "after", "after must be the next of an earlier page")]
    [InlineData("leads?after=AAAA", "after", "after must be the next of an earlier page")]
    [InlineData("handoffs?state=waiting", "state", "state must be one of: open, offered")]
    [InlineData("handoffs?after=nothing", "after", "after must be the next of an earlier page")]
    public async Task A_wrong_query_value_is_answered_by_the_parameters_name(string path, string parameter, string why)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.Client().GetAsync($"/api/v1/bots/default/{path}", Ct);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ct));
        Assert.Contains(why, problem.RootElement.GetProperty("errors").GetProperty(parameter)[0].GetString(), StringComparison.Ordinal);
        Assert.Contains(why, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/bots/nobody/leads", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/bots/nobody/events", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/bots/default/leads/none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/bots/default/leads/none/transcript", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/bots/default/handoffs/none", HttpStatusCode.NotFound)]
    public async Task What_does_not_exist_is_a_problem_with_words(string path, HttpStatusCode status)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.Client().GetAsync(path, Ct);

        Assert.Equal(status, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ct));
        Assert.Contains("no", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_and_callers_without_the_scope_stay_out()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Database.Writer.CommitAsync([new LeadSaved(LeadStoreTests.Lead(1))], Ct);
        string[] reads = ["/api/v1/bots", "/api/v1/bots/default/leads", "/api/v1/bots/default/leads/lead-1", "/api/v1/bots/default/leads/lead-1/transcript",
            "/api/v1/bots/default/leads/counters", "/api/v1/bots/default/handoffs", "/api/v1/bots/default/events"];
        foreach (var path in reads)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await host.Stranger().GetAsync(path, Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await host.Client("handoffs.write").GetAsync(path, Ct)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await Move(host.Client("leads.read"), """{"status":"contacted"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Client("leads.read").PostAsync("/api/v1/bots/default/handoffs/x/accept", null, Ct)).StatusCode);
    }

    [Fact]
    public async Task A_status_is_moved_with_who_did_it_and_why()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Database.Writer.CommitAsync([new LeadSaved(LeadStoreTests.Lead(1))], Ct);

        var response = await Move(host.Client(), """{"status":"lost","reason":"no budget","version":1}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var lead = (await host.Database.Leads.FindAsync("default", "lead-1", Ct))!;
        Assert.Equal((LeadStatus.Lost, "no budget", 2), (lead.Status, lead.LostReason, lead.Version));
        Assert.Equal(("mia", LeadStatus.Lost, "no budget"), (lead.History[^1].By, lead.History[^1].Status!.Value, lead.History[^1].Note));
        Assert.Equal(["lead.status"], await host.Database.TextsAsync("SELECT kind FROM events"));

        Assert.Equal(HttpStatusCode.Conflict, (await Move(host.Client(), """{"status":"new","version":1}""")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Move(host.Client(), """{"status":"new"}""")).StatusCode);
        Assert.Null((await host.Database.Leads.FindAsync("default", "lead-1", Ct))!.LostReason);
    }

    [Theory]
    [InlineData("""{"status":"lost"}""", "A lost lead needs a reason")]
    [InlineData("""{"status":"lost","reason":"  "}""", "A lost lead needs a reason")]
    [InlineData("""{"status":"new","reason":"x"}""", "Only a lost lead has a reason")]
    [InlineData("""{"status":"gone"}""", "status must be one of")]
    [InlineData("{}", "status is missing")]
    [InlineData("""{"status":1}""", null)]
    [InlineData("""{"status":""", null)]
    [InlineData("", null)]
    public async Task A_wrong_move_is_refused(string body, string? why)
    {
        await using var host = await ApiHost.StartAsync();
        await host.Database.Writer.CommitAsync([new LeadSaved(LeadStoreTests.Lead(1))], Ct);

        var response = await Move(host.Client(), body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(why ?? "", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(LeadStatus.New, (await host.Database.Leads.FindAsync("default", "lead-1", Ct))!.Status);
    }

    [Fact]
    public async Task The_transcript_gives_the_journals_activities_with_members_that_nobody_here_knows()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Database.Writer.CommitAsync([new LeadSaved(LeadStoreTests.Lead(1))], Ct);
        Entry(1, JournalAudience.Visitor, """{"type":"message","text":"hi 🍕","unknown":{"x":2.50}}""");
        Entry(2, JournalAudience.Staff, """{"type":"message","text":"note"}""");
        Entry(3, JournalAudience.System, """{"type":"event"}""");

        var client = host.Client();
        Assert.Equal(
            """{"items":[{"type":"message","text":"hi \uD83C\uDF55","unknown":{"x":2.50}},{"type":"message","text":"note"}]}""",
            await client.GetStringAsync("/api/v1/bots/default/leads/lead-1/transcript", Ct));
        Assert.Equal(
            """{"items":[{"type":"message","text":"note"}],"next":"2"}""",
            await client.GetStringAsync("/api/v1/bots/default/leads/lead-1/transcript?after=1&limit=1", Ct));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/api/v1/bots/default/leads/lead-1/transcript?after=x", Ct)).StatusCode);

        void Entry(long sequence, JournalAudience audience, string body) =>
            host.Journal.Entries.Add(("conversation-1", new JournalEntry(sequence, $"a{sequence}", "visitor", audience, NorthlightBot.Noon, body)));
    }

    private static async Task<HttpResponseMessage> Move(HttpClient client, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync("/api/v1/bots/default/leads/lead-1/status", content, Ct);
    }
}
