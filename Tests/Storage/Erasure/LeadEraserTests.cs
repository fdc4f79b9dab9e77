using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Reviews;
using LeadBot.Tests.Leads;
using LeadBot.Tests.Storage.Leads;
using LeadBot.Tests.Storage.Search;

namespace LeadBot.Tests.Storage.Erasure;

/// <summary>A deleted lead is gone at once, back when somebody thinks again, and then gone for good.</summary>
public sealed class LeadEraserTests
{
    private const string Secret = "zephyrus";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deleted_lead_is_in_no_list_and_no_count_and_its_turns_go_on()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var lead = await FillAsync(database);
        List<LeadHint> hints = [];
        using var subscription = database.Signal.Subscribe("default", hints.Add);

        var deletion = await database.Eraser.DeleteAsync("default", lead.Id, "mia", Ct);

        Assert.Equal(lead.Id, deletion!.Id);
        Assert.Contains(new LeadHint("default", "lead", lead.Id), hints);
        Assert.Null(await database.Leads.FindAsync("default", lead.Id, Ct));
        Assert.Equal(0, (await database.Leads.CountAsync("default", Ct)).Total);
        Assert.Empty((await database.Facets.ReadAsync("default", Ct)).Channels);
        foreach (var query in new[] { new LeadQuery("default"), new("default") { Status = LeadStatus.New }, new("default") { Text = Secret }, new("default") { Channel = "webchat" }, new("default") { ConversationId = lead.ConversationId } })
        {
            Assert.Empty(await LeadListTests.IdsAsync(database, query));
        }

        Assert.Null(await database.Eraser.DeleteAsync("default", lead.Id, "mia", Ct));
        Assert.Equal(0, await database.Eraser.EraseDueAsync(Ct)); // the grace is not over

        // The visitor goes on meanwhile: their turn finds the lead and saves it.
        var found = await database.Leads.FindByConversationAsync("default", lead.ConversationId, Ct);
        await database.TurnAsync(lead.ConversationId, "next", new LeadSaved(found! with { Version = found.Version + 1, Outcome = Outcome.Nurture }));
        Assert.Empty(await LeadListTests.IdsAsync(database, new LeadQuery("default") { Channel = "webchat" }));

        var restored = await database.Eraser.RestoreAsync("default", lead.Id, "mia", Ct);
        Assert.Equal((lead.Version + 1, Outcome.Nurture), (restored!.Version, restored.Outcome));
        Assert.Equal(1, (await database.Leads.CountAsync("default", Ct)).Total);
        Assert.Equal([lead.Id], await LeadListTests.IdsAsync(database, new LeadQuery("default") { Text = Secret }));
        Assert.Null(await database.Eraser.RestoreAsync("default", lead.Id, "mia", Ct));
        Assert.Equal(["mia lead.deleted", "mia lead.restored"], await database.TextsAsync("SELECT actor || ' ' || action FROM audit ORDER BY id"));
    }

    [Fact]
    public async Task Another_bot_deletes_and_restores_nothing()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var lead = await FillAsync(database);

        Assert.Null(await database.Eraser.DeleteAsync("other", lead.Id, "mia", Ct));
        await database.Eraser.DeleteAsync("default", lead.Id, "mia", Ct);
        Assert.Null(await database.Eraser.RestoreAsync("other", lead.Id, "mia", Ct));
        Assert.NotNull(await database.Eraser.RestoreAsync("default", lead.Id, "mia", Ct));
        Assert.Equal(["default", "default"], await database.TextsAsync("SELECT bot FROM audit"));
    }

    [Fact]
    public async Task After_the_grace_nothing_that_was_said_stands_anywhere()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var lead = await FillAsync(database);
        await database.Writer.CommitAsync([new LeadSaved(LeadListTests.Lead(7))], Ct);
        Assert.Equal([lead.Id], await LeadListTests.IdsAsync(database, new LeadQuery("default") { Text = Secret }));
        await database.Eraser.DeleteAsync("default", lead.Id, "mia", Ct);
        await database.ExecuteAsync("UPDATE lead_deletions SET erase_at = 0");

        Assert.Equal(1, await database.Eraser.EraseDueAsync(Ct));

        foreach (var table in await database.TextsAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'lead_search%'"))
        {
            foreach (var column in await database.TextsAsync($"SELECT name FROM pragma_table_info('{table}')"))
            {
                Assert.Empty(await database.TextsAsync($"SELECT '{table}.{column}: ' || {column} FROM {table} WHERE LOWER({column}) LIKE '%{Secret}%'"));
            }
        }

        Assert.Equal(["0"], await database.TextsAsync($"SELECT COUNT(*) FROM lead_search WHERE lead_search MATCH '{Secret}'"));
        foreach (var table in new[] { "consents", "reviews", "handoffs", "timers", "bot_state", "lead_deletions" })
        {
            Assert.Equal(["0"], await database.TextsAsync($"SELECT COUNT(*) FROM {table}"));
        }

        Assert.Equal(["lead-7"], await LeadListTests.IdsAsync(database, new LeadQuery("default")));
        Assert.Null(await database.Leads.FindByConversationAsync("default", lead.ConversationId, Ct));
        Assert.Null(await database.Eraser.RestoreAsync("default", lead.Id, "mia", Ct));
        Assert.Equal(
            [$"mia lead.deleted {lead.Id} ", $"system lead.erased {lead.Id} {{\"deletedBy\":\"mia\"}}"],
            await database.TextsAsync("SELECT actor || ' ' || action || ' ' || target || ' ' || COALESCE(detail, '') FROM audit ORDER BY id"));
        Assert.Equal(["lead.deleted", "lead.erased", "lead.status"], await database.TextsAsync("SELECT kind FROM events ORDER BY kind"));

        // The counter goes on, the conversation can be written in, and who runs a turn in it must read again.
        Assert.Equal(["12 6 0 bot"], await database.TextsAsync("SELECT last_sequence || ' ' || fence || ' ' || pending || ' ' || owner FROM conversations WHERE erased_at IS NULL"));
    }

    [Fact]
    public async Task What_is_said_after_an_erasure_is_indexed_although_its_rows_get_old_numbers()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        await database.Writer.CommitAsync([new LeadSaved(LeadListTests.Lead(7))], Ct);
        var lead = await FillAsync(database);
        Assert.Single(await LeadListTests.IdsAsync(database, new LeadQuery("default") { Text = Secret }));
        await database.Eraser.DeleteAsync("default", lead.Id, "mia", Ct);
        await database.ExecuteAsync("UPDATE lead_deletions SET erase_at = 0");
        await database.Eraser.EraseDueAsync(Ct);

        await TranscriptSearchTests.SayAsync(database, 7, "visitor", "Boreas", 1);

        Assert.Equal(["lead-7"], await LeadListTests.IdsAsync(database, new LeadQuery("default") { Text = "boreas" }));
    }

    [Fact]
    public async Task An_address_that_is_the_visitors_own_goes_too()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var lead = await FillAsync(database);
        await database.ExecuteAsync("UPDATE conversations SET channel_conversation_id = '+420777123456'");
        await database.Eraser.DeleteAsync("default", lead.Id, "mia", Ct);
        await database.ExecuteAsync("UPDATE lead_deletions SET erase_at = 0");

        await database.Eraser.EraseDueAsync(Ct);

        Assert.Equal(["erased:conversation-1"], await database.TextsAsync("SELECT channel_conversation_id FROM conversations WHERE erased_at IS NOT NULL AND reference IS NULL"));
    }

    private static async Task<Lead> FillAsync(LeadDatabase database)
    {
        await database.ExecuteAsync("""
            INSERT INTO conversations (id, bot, channel, channel_conversation_id, side, reference, created_at, last_sequence, last_at, owner, owner_version, fence,
                lease_owner, lease_until, run_at, pending, window_at, window_count, writer_version, erased_at)
            VALUES ('conversation-1', 'default', 'webchat', 'conversation-1', 'visitor', 'zephyrus', 0, 11, 0, 'waiting', 2, 5, NULL, 0, NULL, 1, 0, 0, 1, NULL)
            """);
        await database.ExecuteAsync("INSERT INTO bot_state (bot, key, etag, body) VALUES ('default', 'webchat/conversations/conversation-1', 1, 'zephyrus')");
        await database.ExecuteAsync("INSERT INTO timers (id, bot, conversation_id, kind, guard, due_at, state) VALUES ('t', 'default', 'conversation-1', 'idle', 'zephyrus', 9, 'pending')");
        await database.ExecuteAsync("INSERT INTO blobs (id, bot, conversation_id, state, name, type, size, at) VALUES ('00', 'default', 'conversation-1', 'kept', 'zephyrus.pdf', 'x', 1, 0)");
        await TranscriptSearchTests.SayAsync(database, 1, "visitor", "We are Zephyrus", 1);
        await TranscriptSearchTests.SayAsync(database, 1, "bot", "Welcome, Zephyrus", 2);
        var lead = LeadListTests.Lead(1).With("company", NorthlightBot.Text("Zephyrus")) with
        {
            CapturedAt = NorthlightBot.Noon,
            Review = [new Review(ReviewReason.HighValue, "open") { Evidence = "zephyrus" }],
            History = [new HistoryEntry { At = NorthlightBot.Noon, By = "bot", Note = "zephyrus" }],
        };
        var handoff = new Handoff { Id = "h", Bot = "default", ConversationId = lead.ConversationId, Episode = 1, LeadId = lead.Id, Kind = HandoffKind.Task, State = HandoffState.Open, Version = 1, Reason = "zephyrus", Owner = "o", OpenedAt = NorthlightBot.Noon };
        await database.TurnAsync(
            lead.ConversationId, "a", new LeadSaved(lead), new HandoffSaved(handoff),
            new ConsentRecorded("c", "default", lead.Id, "contact", new ConsentAnswer { State = ConsentState.Granted, TextVersion = "zephyrus" }));
        await database.Writer.CommitAsync(
            [new Measured(new Measurement("default", EventKinds.LeadStatusChanged, NorthlightBot.Noon) { LeadId = lead.Id, Body = new() { ["from"] = "new", ["reason"] = "zephyrus left" } })], Ct);
        return lead;
    }
}
