using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Reviews;
using LeadBot.Leads.Routing;
using LeadBot.Leads.Scoring;
using LeadBot.Tests.Leads;
using LeadBot.Tests.Storage.Leads;

namespace LeadBot.Tests.Storage.Search;

/// <summary>What filters and search find, as one who asks right after a change sees it.</summary>
public sealed class LeadListTests
{
    private static readonly DateTimeOffset s_noon = NorthlightBot.Noon;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_filter_finds_its_leads_and_all_together_narrow()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var lead = Lead(1) with
        {
            Status = LeadStatus.Contacted,
            Outcome = Outcome.Qualified,
            Channel = "telegram",
            Routing = new RoutingDecision(Outcome.Qualified, Outcome.Qualified, "r", "strategy", []),
            Score = new LeadScore(75, []),
            Source = new LeadSource { Page = "https://x.example/Services/ai/?utm=1#top", Campaign = new Dictionary<string, string> { ["utm_campaign"] = "Spring 2026" } },
            Review = [new Review(ReviewReason.HighValue, "open"), new Review(ReviewReason.Duplicate, "approved")],
            Handoff = new HandoffSummary("h", HandoffState.Accepted, HandoffKind.Task, "qualified", "strategy", "mia", s_noon, null),
        };
        await database.Writer.CommitAsync([new LeadSaved(lead), new LeadSaved(Lead(2) with { Bot = "other", Channel = "telegram" }), new LeadSaved(Lead(3))], Ct);

        var all = new LeadQuery("default");
        LeadQuery[] holding =
        [
            all with { Status = LeadStatus.Contacted }, all with { Outcome = Outcome.Qualified }, all with { Channel = "telegram" }, all with { Owner = "strategy" },
            all with { Page = "/services" }, all with { Page = "services/AI/" }, all with { Page = "https://y.example/services/ai?x" }, all with { Campaign = "spring 2026" },
            all with { MinScore = 75 }, all with { MinScore = 70, MaxScore = 75 }, all with { HasOpenReview = true }, all with { Review = ReviewReason.HighValue },
            all with { Handoff = HandoffState.Accepted }, all with { ConversationId = lead.ConversationId }, all with { From = lead.CreatedAt, Before = lead.CreatedAt.AddMilliseconds(1) },
            all with { Text = "need number 1", Status = LeadStatus.Contacted, Outcome = Outcome.Qualified, Channel = "telegram", Owner = "strategy", Page = "/services", From = lead.CreatedAt, ConversationId = lead.ConversationId },
        ];
        foreach (var query in holding)
        {
            Assert.Equal([lead.Id], await IdsAsync(database, query));
        }

        LeadQuery[] without =
        [
            all with { Page = "/" }, all with { Page = "/serv" }, all with { MinScore = 76 }, all with { MinScore = 1, MaxScore = 74 }, all with { Review = ReviewReason.Duplicate }, all with { Owner = "Strategy" },
            all with { Status = LeadStatus.Contacted, Owner = "delivery" }, all with { From = s_noon.AddYears(1) }, all with { Channel = "telegram", Before = lead.CreatedAt },
            all with { Text = "number", ConversationId = "no such" },
        ];
        foreach (var query in without)
        {
            Assert.Empty(await IdsAsync(database, query));
        }

        Assert.Equal(["telegram"], (await database.Facets.ReadAsync("other", Ct)).Channels.Select(facet => facet.Value));
        var facets = await database.Facets.ReadAsync("default", Ct);
        Assert.Equal([("strategy", 1L)], facets.Owners.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal([("Spring 2026", 1L)], facets.Campaigns.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal([("/Services/ai", 1L)], facets.Pages.Select(facet => (facet.Value, facet.Count)));
    }

    [Fact]
    public async Task Filters_and_counts_follow_every_change_at_once()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var lead = Lead(1) with { CapturedAt = s_noon };
        await database.Writer.CommitAsync([new LeadSaved(lead)], Ct);
        Assert.Equal(1, (await database.Leads.CountAsync("default", Ct)).New);

        for (var version = 2; version < 30; version++)
        {
            var status = version % 2 == 0 ? LeadStatus.Contacted : LeadStatus.New;
            await database.Writer.CommitAsync([new LeadSaved(lead = lead with { Version = version, Status = status, Score = new LeadScore(version, []) })], Ct);

            Assert.Equal(status == LeadStatus.New ? 1 : 0, (await database.Leads.CountAsync("default", Ct)).New);
            Assert.Single(await IdsAsync(database, new LeadQuery("default") { MinScore = version, MaxScore = version }));
            Assert.Empty(await IdsAsync(database, new LeadQuery("default") { MinScore = 1, MaxScore = version - 1 }));
        }

        Assert.Equal(1, (await database.Leads.CountAsync("default", Ct)).Total);
    }

    [Fact]
    public async Task Pages_of_a_filter_hold_every_lead_once_newest_first_also_many_of_one_instant()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        await database.Intake.WriteAsync([.. Enumerable.Range(0, 2_300).Select(i => new LeadSaved(Lead(i) with { CreatedAt = s_noon.AddHours(i < 2_200 ? 0 : i) }))], [], Ct);

        List<Lead> all = [];
        string? after = null;
        do
        {
            var page = await database.Leads.ListAsync(new LeadQuery("default", 97) { Channel = "webchat", After = after }, Ct);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(2_300, all.Select(lead => lead.Id).Distinct().Count());
        Assert.Equal(2_300, all.Count);
        Assert.Equal(all.Select(lead => lead.CreatedAt).OrderDescending(), all.Select(lead => lead.CreatedAt));
    }

    internal static Lead Lead(int number) => NorthlightBot.Lead(("need", NorthlightBot.Text($"need number {number}"), "need")) with
    {
        Id = $"lead-{number}",
        ConversationId = $"conversation-{number}",
        Version = 1,
        CreatedAt = s_noon.AddMinutes(number),
        UpdatedAt = s_noon.AddMinutes(number),
    };

    internal static async Task<IReadOnlyList<string>> IdsAsync(LeadDatabase database, LeadQuery query) =>
        [.. (await database.Leads.ListAsync(query, Ct)).Items.Select(lead => lead.Id)];
}
