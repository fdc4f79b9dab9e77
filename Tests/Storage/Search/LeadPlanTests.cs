using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Reviews;
using LeadBot.Storage.Leads;
using LeadBot.Storage.Search;
using LeadBot.Tests.Storage.Leads;

namespace LeadBot.Tests.Storage.Search;

/// <summary>No statement of lists, filters, search and counts reads a table from end to end: that is what keeps them quick at any size.</summary>
public sealed class LeadPlanTests
{
    private const int Leads = 20_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_list_filter_or_search_scans_a_table()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        for (var from = 0; from < Leads; from += 1_000)
        {
            await database.Intake.WriteAsync(
                [.. Enumerable.Range(from, 1_000).Select(i => new LeadSaved(LeadListTests.Lead(i) with { Status = (LeadStatus)(i % 5), Outcome = (Outcome)(i % 6), CapturedAt = DateTimeOffset.UnixEpoch }))], [], Ct);
        }

        Assert.Equal(Leads, (await database.Leads.CountAsync("default", Ct)).Total);
        Assert.Equal(11, (await database.Leads.ListAsync(new LeadQuery("default") { Text = "numb 1999" }, Ct)).Items.Count); // itself and 19990 to 19999

        var plans = new List<string>();
        foreach (var query in Combinations())
        {
            var (sql, values) = LeadListSql.Build(query, LeadMatch.Of(query), 1);
            var plan = await PlanAsync(database, sql, values);
            var steps = plan.Where(IsScan);
            Assert.Contains(plan, step => step.Contains($"INDEX {IndexOf(query)}", StringComparison.Ordinal)); // not one that only gives the order
            plans.AddRange(steps.Where(step => query.ConversationId is null || !IsSort(step)).Select(step => $"{step}: {sql}")); // a conversation's few leads are sorted
        }

        Assert.Empty(plans);
        string[] others =
        [
            "SELECT value, count FROM lead_counts WHERE bot = @bot AND kind = 'status'",
            "SELECT value, count FROM lead_counts WHERE bot = @bot AND kind = @kind ORDER BY count DESC LIMIT @limit",
            "SELECT rowid, conversation_id FROM journal WHERE rowid > @after ORDER BY rowid LIMIT @limit",
            "SELECT id FROM events WHERE bot = @bot AND lead_id = @lead AND caused_by IS NULL",
        ];
        foreach (var sql in others)
        {
            Assert.DoesNotContain(await PlanAsync(database, sql, new { bot = "default", kind = "page", limit = 50, after = 0, lead = "x" }), IsScan);
        }
    }

    [Fact]
    public async Task A_statement_that_scans_is_seen()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();

        Assert.Contains(await PlanAsync(database, "SELECT body FROM leads WHERE score > @bot", new { bot = 1 }), IsScan);
        Assert.Contains(await PlanAsync(database, "SELECT body FROM leads WHERE bot = @bot ORDER BY score", new { bot = "b" }), IsScan);
    }

    /// <summary>Every filter alone, every pair, each with a place to go on from.</summary>
    private static IEnumerable<LeadQuery> Combinations()
    {
        var all = new LeadQuery("default");
        Func<LeadQuery, LeadQuery>[] filters =
        [
            query => query, query => query with { Status = LeadStatus.New }, query => query with { Outcome = Outcome.Nurture }, query => query with { Owner = "o" },
            query => query with { Channel = "webchat" }, query => query with { Page = "/services" }, query => query with { Campaign = "c" }, query => query with { MinScore = 37 },
            query => query with { From = DateTimeOffset.UnixEpoch, Before = DateTimeOffset.UnixEpoch.AddYears(90) }, query => query with { HasOpenReview = true },
            query => query with { Review = ReviewReason.Sensitive }, query => query with { Handoff = HandoffState.Open }, query => query with { Text = "number" },
            query => query with { ConversationId = "c" }, query => query with { After = new LeadCursor(5, "x").ToString() }, query => query with { After = new LeadCursor(5, "x", 7).ToString() },
        ];
        return filters.SelectMany(_ => filters, (one, other) => other(one(all)));
    }

    private static string IndexOf(LeadQuery query) =>
        query.ConversationId is not null ? "leads_conversation (conversation_id=?)"
        : LeadMatch.Of(query) is not null ? "sqlite_autoindex_leads_1 (id=?)"
        : query.Status is not null ? "leads_status (bot=? AND status=?"
        : query.Outcome is not null ? "leads_outcome (bot=? AND outcome=?"
        : "leads_created (bot=?";

    /// <summary>A sort of its own is a scan in disguise. The index's own "scan" is a look-up of its terms, and says so.</summary>
    private static bool IsScan(string step) =>
        (step.Contains("SCAN", StringComparison.Ordinal) && !step.Contains("VIRTUAL TABLE INDEX", StringComparison.Ordinal))
        || IsSort(step);

    private static bool IsSort(string step) => step.Contains("TEMP B-TREE", StringComparison.Ordinal);

    private static Task<IReadOnlyList<string>> PlanAsync(LeadDatabase database, string sql, object values) => database.PlanAsync("EXPLAIN QUERY PLAN " + sql, values);
}
