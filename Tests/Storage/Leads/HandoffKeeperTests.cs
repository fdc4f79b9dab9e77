using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Routing;
using LeadBot.Tests.Fakes;
using LeadBot.Tests.Leads.Handoffs;

namespace LeadBot.Tests.Storage.Leads;

/// <summary>Handoffs that are tended over a real database.</summary>
public sealed class HandoffKeeperTests
{
    private static readonly string[] s_people = ["ada", "bob", "cyd"];

    private readonly ManualTime _time = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Round_robin_goes_on_where_it_was_after_a_restart()
    {
        await using var first = await SqliteLeadDatabase.OpenAsync();
        var owners = HandoffCareTests.Owners(("sales", null, s_people));
        List<string?> chosen = [await AssignAsync(first, owners, 1), await AssignAsync(first, owners, 2)];

        await using var again = SqliteLeadDatabase.Open(first.Folder);
        chosen.AddRange([await AssignAsync(again, owners, 3), await AssignAsync(again, owners, 4)]);

        Assert.Equal(["ada", "bob", "cyd", "ada"], chosen);
    }

    [Fact]
    public async Task Ten_at_once_are_dealt_out_evenly_and_who_is_away_gets_none()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var owners = HandoffCareTests.Owners(("sales", null, s_people));
        await database.Service<PresenceService>().SetAsync("bob", isAway: true, Ct);

        List<string?> chosen = [];
        for (var i = 1; i <= 10; i++)
        {
            chosen.Add(await AssignAsync(database, owners, i));
        }

        Assert.Equal((5, 0, 5), (chosen.Count(person => person == "ada"), chosen.Count(person => person == "bob"), chosen.Count(person => person == "cyd")));
    }

    [Fact]
    public async Task Who_has_all_hands_full_is_passed_over_until_something_is_closed()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var owners = HandoffCareTests.Owners(("sales", null, ["ada"]));
        owners.Owners["sales"].Capacity = 1;

        Assert.Equal("ada", await AssignAsync(database, owners, 1));
        Assert.Null(await AssignAsync(database, owners, 2));
        await database.Service<HandoffService>().CloseAsync("default", "handoff-1", "ada", "done", Ct);
        Assert.Equal("ada", await AssignAsync(database, owners, 3));
    }

    [Fact]
    public async Task Of_two_who_tend_the_same_handoff_at_once_one_assigns_it()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var owners = HandoffCareTests.Owners(("sales", null, s_people));
        var seen = await OpenAsync(database, 1);

        var results = await Task.WhenAll(Keeper(database, owners).TendAsync(seen, Ct), Keeper(database, owners).TendAsync(seen, Ct));

        Assert.Single(results.Select(result => result.Handoff).OfType<Handoff>());
        Assert.Equal(["handoff.assigned"], await database.TextsAsync("SELECT kind FROM events"));
        Assert.Equal(["ada"], await database.TextsAsync("SELECT person FROM owner_turns"));
    }

    [Fact]
    public async Task Not_mine_goes_to_the_next_person_and_stands_with_its_reason()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var owners = HandoffCareTests.Owners(("sales", null, s_people));
        await AssignAsync(database, owners, 1);

        await database.Service<HandoffService>().DeclineAsync("default", "handoff-1", "ada", null, Ct, "another line of business");
        var after = (await Keeper(database, owners).TendAsync((await database.Handoffs.FindAsync("default", "handoff-1", Ct))!, Ct)).Handoff!.Assignment!;

        Assert.Equal("bob", after.Person);
        Assert.Contains("ada has passed it on", after.Because);
        Assert.Contains("another line of business", (await database.TextsAsync("SELECT body FROM events WHERE kind = 'handoff.declined'"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_who_never_comes_leads_through_reminder_and_fallback_to_one_turn_of_the_bot()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var owners = HandoffCareTests.Owners(("sales", "intake", ["ada"]), ("intake", null, []));
        await AssignAsync(database, owners, 1);
        var keeper = Keeper(database, owners);
        for (var minute = 0; minute <= 60; minute++)
        {
            await keeper.TendAsync((await database.Handoffs.FindAsync("default", "handoff-1", Ct))!, Ct);
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(
            ["handoff.assigned sales", "handoff.reminded sales", "handoff.passed_on intake", "handoff.reminded intake"],
            await database.TextsAsync("SELECT kind || ' ' || json_extract(body, '$.owner') FROM events ORDER BY at, id"));
        Assert.Equal(["conversation-1 handoff handoff-1"], await database.TextsAsync("SELECT conversation_id || ' ' || kind || ' ' || guard FROM timers"));
    }

    [Fact]
    public async Task What_changes_is_due_at_once_and_what_rests_is_not()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var agenda = database.Service<IHandoffAgenda>();
        var handoff = await OpenAsync(database, 1);

        Assert.Equal("handoff-1", Assert.Single(await agenda.FindDueAsync("default", 10, Ct)).Id);
        await agenda.RestAsync([new HandoffRest(handoff, TimeProvider.System.GetUtcNow().AddHours(1))], Ct);
        Assert.Empty(await agenda.FindDueAsync("default", 10, Ct));
        await database.Service<HandoffService>().AcceptAsync("default", "handoff-1", "ada", Ct);
        Assert.Single(await agenda.FindDueAsync("default", 10, Ct));
        await agenda.RestAsync([new HandoffRest(handoff, TimeProvider.System.GetUtcNow().AddHours(1))], Ct); // of what was seen before: it must not hide the change
        Assert.Single(await agenda.FindDueAsync("default", 10, Ct));
        Assert.Empty(await agenda.FindDueAsync("other", 10, Ct));
        Assert.Contains(
            await database.PlanAsync("EXPLAIN QUERY PLAN SELECT * FROM handoffs h WHERE h.bot = @bot AND h.due_at <= 5 AND h.state IN ('open', 'offered', 'accepted') ORDER BY h.due_at", new { bot = "default" }),
            step => step.Contains("handoffs_due", StringComparison.Ordinal));
    }

    private async Task<string?> AssignAsync(LeadDatabase database, OwnersOptions owners, int number) =>
        (await Keeper(database, owners).TendAsync(await OpenAsync(database, number), Ct)).Handoff!.Assignment!.Person;

    private HandoffKeeper Keeper(LeadDatabase database, OwnersOptions owners) => new(
        database.Leads, database.Service<IRepPlaces>(), database.Writer, database.Service<PresenceService>(),
        new FixedOptions<OwnersOptions>(owners), _time);

    private async Task<Handoff> OpenAsync(LeadDatabase database, int number)
    {
        var handoff = new Handoff
        {
            Id = $"handoff-{number}",
            Bot = "default",
            ConversationId = $"conversation-{number}",
            Episode = 1,
            Kind = HandoffKind.Transfer,
            State = HandoffState.Open,
            Reason = "human_request",
            Owner = "sales",
            OpenedAt = _time.GetUtcNow(),
        };
        await database.Writer.CommitAsync([new HandoffSaved(handoff)], Ct);
        return handoff;
    }
}
