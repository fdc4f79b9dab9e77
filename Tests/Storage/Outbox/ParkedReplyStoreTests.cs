using LeadBot.Conversations.Outbox;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Replies;
using LeadBot.Storage.Leads;
using LeadBot.Storage.Outbox;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;
using LeadBot.Tests.Storage.Leads;

namespace LeadBot.Tests.Storage.Outbox;

/// <summary>Replies that were given up, as the database holds them.</summary>
public sealed class ParkedReplyStoreTests : IAsyncLifetime
{
    private LeadDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ParkedReplyStore Replies => new(_database.Service<IPreparedReader>(), _database.Service<IWriter>(), Signal, []);

    private OutboxStore Outbox => new(
        _database.Service<IWriter>(), _database.Service<IPreparedReader>(), new RepFailures(new RepThread(new OutboxRows(new ChannelSenders([]), Signal)), []), [], TimeProvider.System);

    private static OutboxSignal Signal => new(TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        _database = await SqliteLeadDatabase.OpenAsync();
        await _database.ExecuteAsync(Conversation("talk-1", "default", "visitor"));
        await _database.ExecuteAsync(Conversation("talk-2", "default", "visitor"));
        await _database.ExecuteAsync(Conversation("rep-1", "default", "rep"));
        await _database.ExecuteAsync(Conversation("talk-3", "other", "visitor"));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Pages_hold_each_once_though_a_whole_lane_was_given_up_in_one_moment()
    {
        await _database.ExecuteAsync(Row("talk-1", 1) + ", " + Values("talk-1", 2) + ", " + Values("talk-2", 5) + ", " + Values("talk-2", 7, settled: 20));
        await _database.ExecuteAsync(Row("rep-1", 1) + ", " + Values("talk-3", 1, bot: "other") + ", " + Values("talk-2", 8, operation: "update"));

        var ids = new List<string>();
        ParkedReplyPlace? after = null;
        do
        {
            var page = await Replies.ListAsync(new ParkedReplyQuery("default", 1) { After = after }, Ct);
            ids.AddRange(page.Select(reply => reply.Id));
            after = page.Count == 0 ? null : ParkedReplyPlace.Parse(ParkedReplyPlace.Of(page[^1]).ToString());
        }
        while (after is not null);

        Assert.Equal(["7.talk-2", "5.talk-2", "2.talk-1", "1.talk-1"], ids);
        Assert.Equal([new ParkedReplyCount("telegram", 4, 0)], await Replies.CountAsync("default", Ct));
    }

    [Fact]
    public async Task Another_bots_replies_stay_where_they_are()
    {
        await _database.ExecuteAsync(Row("talk-1", 1) + ", " + Values("talk-3", 1, bot: "other"));

        var foreign = await Replies.ReplayAsync("default", new ReplyWanted.One(new ReplyKey("talk-3", 1)), Audit, Ct);
        var own = await Replies.ReplayAsync("default", new ReplyWanted.All(null), Audit, Ct);

        Assert.Equal((0, 1), (foreign.Count, own.Count));
        Assert.Equal(["talk-1 pending", "talk-3 parked"], await _database.TextsAsync("SELECT lane || ' ' || state FROM outbox ORDER BY lane"));
        Assert.Equal(["default"], await _database.TextsAsync("SELECT bot FROM audit"));
    }

    [Fact]
    public async Task What_goes_again_waits_for_the_message_of_its_conversation_that_is_on_its_way()
    {
        await _database.ExecuteAsync(Row("talk-1", 1) + ", " + Values("talk-1", 2, state: "pending"));
        var onItsWay = Assert.Single(await Outbox.ClaimAsync(10, Ct));

        await Replies.ReplayAsync("default", new ReplyWanted.All(null), Audit, Ct);

        Assert.Equal(2, onItsWay.Position);
        Assert.Empty(await Outbox.ClaimAsync(10, Ct));
        Assert.Equal(["1"], await _database.TextsAsync("SELECT COUNT(*) FROM outbox WHERE position = 1 AND due_at = (SELECT lease_until + 1 FROM outbox WHERE position = 2)"));
    }

    [Fact]
    public async Task What_goes_again_is_first_in_its_conversation_and_is_no_answer_any_more()
    {
        await _database.ExecuteAsync(Row("talk-1", 1) + ", " + Values("talk-1", 2, state: "pending"));
        await _database.ExecuteAsync("INSERT INTO suppressions (bot, channel, address, reason, at) VALUES ('default', 'telegram', 'talk-2', 'gone', 1)");

        await Replies.ReplayAsync("default", new ReplyWanted.Line("talk-1", "line-1"), Audit, Ct);
        var first = Assert.Single(await Outbox.ClaimAsync(10, Ct));

        Assert.Equal((1, true, 1), (first.Position, first.IsReplay, first.Attempt));
    }

    [Fact]
    public async Task The_list_is_read_along_its_index()
    {
        var plan = await _database.PlanAsync(
            $"EXPLAIN QUERY PLAN {ParkedReplyStore.List}", new { bot = "default", channel = (string?)null, at = 5L, lane = "x", position = 1L, limit = 25L });

        Assert.Contains(plan, step => step.Contains("outbox_parked", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private static AuditEntry Audit => new("default", "mia", AuditActions.ReplyReplayed, "all");

    private static string Row(string lane, int position) => $"""
        INSERT INTO outbox (lane, position, part, bot, kind, operation, conversation_id, activity_id, speaker, owner_version, state, due_at,
            expires_at, lease_until, fence, attempts, body, created_at, settled_at, reason)
        VALUES {Values(lane, position)}
        """;

    private static string Values(string lane, int position, string bot = "default", string state = "parked", string operation = "send", int settled = 10) =>
        $"('{lane}', {position}, 0, '{bot}', 'reply', '{operation}', '{lane}', 'line-{position}', 'rep', 0, '{state}', 1, 9000000000000, 0, 0, 3, "
        + $"'{{\"type\":\"message\",\"text\":\"Hello\"}}', 1, {(state == "parked" ? settled : "NULL")}, 'refused')";

    private static string Conversation(string id, string bot, string side) => $"""
        INSERT INTO conversations (id, bot, channel, channel_conversation_id, side, created_at, last_sequence, last_at, owner, owner_version, fence,
            lease_until, pending, window_at, window_count, writer_version)
        VALUES ('{id}', '{bot}', 'telegram', '{id}', '{side}', 0, 0, 0, 'bot', 0, 0, 0, 0, 0, 0, 1)
        """;
}
