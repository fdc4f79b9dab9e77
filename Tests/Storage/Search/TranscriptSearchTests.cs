using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;
using LeadBot.Tests.Storage.Leads;

namespace LeadBot.Tests.Storage.Search;

/// <summary>What was said can be found, soon, once, and only what may be.</summary>
public sealed class TranscriptSearchTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_visitor_and_staff_wrote_is_found_and_what_the_bot_said_is_not()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        await database.Writer.CommitAsync([new LeadSaved(LeadListTests.Lead(1)), new LeadSaved(LeadListTests.Lead(2))], Ct);
        await SayAsync(database, 1, "visitor", "We use Zephyrus and “Grüne Daten”", 1);
        await SayAsync(database, 1, "rep", "I know Zephyrus from my last firm, Kestrelworks", 2);
        await SayAsync(database, 1, "bot", "Our privacy notice is here", 3);
        await SayAsync(database, 1, "visitor", "hidden", 4, audience: "system");
        await SayAsync(database, 2, "visitor", "nothing of it", 1);

        Assert.Equal(["lead-1"], await FindAsync(database, "zeph grun"));
        Assert.Equal(["lead-1"], await FindAsync(database, "kestrelworks need"));
        Assert.Empty(await FindAsync(database, "privacy"));
        Assert.Empty(await FindAsync(database, "hidden"));

        await SayAsync(database, 1, "visitor", "and we have Oracles", 5);
        Assert.Equal(["lead-1"], await FindAsync(database, "oracle zephyrus"));
    }

    [Fact]
    public async Task A_message_is_found_once_its_turn_is_done_since_the_turn_may_still_mask_it()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        await database.Writer.CommitAsync([new LeadSaved(LeadListTests.Lead(1))], Ct);
        await database.ExecuteAsync("INSERT INTO inbox (conversation_id, sequence, order_key, state, attempts, not_before, at) VALUES ('conversation-1', 2, 0, 'pending', 1, 0, 0)");
        await SayAsync(database, 1, "visitor", "before", 1);
        await SayAsync(database, 1, "visitor", "my password is hunter", 2);

        Assert.Equal(["lead-1"], await FindAsync(database, "before"));
        Assert.Empty(await FindAsync(database, "hunter"));

        await database.ExecuteAsync("UPDATE journal SET body = REPLACE(body, 'hunter', '******')");
        await database.ExecuteAsync("UPDATE inbox SET state = 'done'");
        await database.Writer.CommitAsync([new Measured(new Measurement("default", "x", DateTimeOffset.UnixEpoch) { LeadId = "lead-1" })], Ct);

        Assert.Equal(["lead-1"], await FindAsync(database, "password"));
        Assert.Empty(await FindAsync(database, "hunter"));
    }

    [Fact]
    public async Task A_process_that_died_before_it_indexed_is_made_good_by_the_next()
    {
        using var folder = new Sqlite.Database();
        await using (var first = SqliteLeadDatabase.Open(folder.Folder))
        {
            await first.Writer.CommitAsync([new LeadSaved(LeadListTests.Lead(1))], Ct);
            await SayAsync(first, 1, "visitor", "Zephyrus", 1);
            Assert.Single(await FindAsync(first, "zephyrus"));
            var changed = LeadListTests.Lead(1) with { Version = 2, Channel = "teams" };
            await first.TurnAsync("conversation-1", "a", new LeadSaved(changed), new Measured(new Measurement("default", "x", DateTimeOffset.UnixEpoch)));
            await SayAsync(first, 1, "visitor", "Boreas", 2);
        }

        await using var second = SqliteLeadDatabase.Open(folder.Folder);
        Assert.Equal(["lead-1"], await FindAsync(second, "zephyrus boreas"));
        Assert.Equal(["lead-1"], await LeadListTests.IdsAsync(second, new LeadQuery("default") { Channel = "teams" }));
        Assert.Equal(["teams"], (await second.Facets.ReadAsync("default", Ct)).Channels.Select(facet => facet.Value));
    }

    [Fact]
    public async Task A_database_of_before_the_index_is_read_whole()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        for (var i = 0; i < 30; i++)
        {
            await database.Writer.CommitAsync([new LeadSaved(LeadListTests.Lead(i) with { CapturedAt = DateTimeOffset.UnixEpoch })], Ct);
            await SayAsync(database, i, "visitor", "Zephyrus", 1);
        }

        await database.ExecuteAsync("DELETE FROM lead_places");
        await database.ExecuteAsync("DELETE FROM lead_counts");
        await database.ExecuteAsync("INSERT INTO lead_search (lead_search) VALUES ('delete-all')");
        await database.ExecuteAsync("UPDATE lead_index SET journal_row = 0, event_row = 0, is_whole = 0");
        await using var next = SqliteLeadDatabase.Open(database.Folder);

        Assert.Equal(30, (await next.Leads.CountAsync("default", Ct)).Total);
        Assert.Equal(25, (await FindAsync(next, "zephyrus")).Count);
    }

    internal static Task SayAsync(LeadDatabase database, int lead, string speaker, string text, int sequence, string audience = "visitor") => database.ExecuteAsync($$"""
        INSERT INTO journal (conversation_id, sequence, activity_id, speaker, audience, at, body)
        VALUES ('conversation-{{lead}}', {{sequence}}, 'a{{sequence}}', '{{speaker}}', '{{audience}}', 0, '{"type":"message","from":{"text":"no"},"text":{{System.Text.Json.JsonSerializer.Serialize(text)}}}')
        """);

    private static Task<IReadOnlyList<string>> FindAsync(LeadDatabase database, string words) => LeadListTests.IdsAsync(database, new LeadQuery("default") { Text = words });
}
