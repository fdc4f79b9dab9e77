using System.Text.Json;
using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Matching;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Reviews;
using LeadBot.Tests.Leads;

namespace LeadBot.Tests.Storage.Leads;

/// <summary>What every engine's lead store must hold.</summary>
public abstract class LeadStoreTests
{
    private static readonly DateTimeOffset s_noon = NorthlightBot.Noon;

    protected abstract Task<LeadDatabase> OpenAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lead_comes_back_as_it_was_saved()
    {
        await using var database = await OpenAsync();
        var lead = Lead(1) with { Review = [new Review(ReviewReason.HighValue, "open") { Evidence = "companySize 4000" }] };
        lead = lead.With("budget", new FieldValue.Money(50_000.5m, "EUR"));
        await database.Writer.CommitAsync([new LeadSaved(lead)], Ct);

        var found = await database.Leads.FindAsync("default", lead.Id, Ct);
        Assert.Equal(Json(lead), Json(found!));
        Assert.Equal(Json(lead), Json((await database.Leads.FindByConversationAsync("default", lead.ConversationId, Ct))!));
    }

    [Fact]
    public async Task Another_bot_sees_nothing_of_it()
    {
        await using var database = await OpenAsync();
        var lead = Captured(Lead(1));
        await database.Writer.CommitAsync([new LeadSaved(lead)], Ct);

        Assert.Null(await database.Leads.FindAsync("other", lead.Id, Ct));
        Assert.Null(await database.Leads.FindByConversationAsync("other", lead.ConversationId, Ct));
        Assert.Empty((await database.Leads.ListAsync(new LeadQuery("other"), Ct)).Items);
        Assert.Equal(0, (await database.Leads.CountAsync("other", Ct)).Total);
        Assert.Empty(await database.Leads.FindByContactAsync("other", ContactKey.Email("a1@one.example"), null, "none", Ct));
    }

    [Fact]
    public async Task A_stale_save_is_refused_and_changes_nothing()
    {
        await using var database = await OpenAsync();
        var lead = Lead(1);
        await database.Writer.CommitAsync([new LeadSaved(lead)], Ct);
        await database.Writer.CommitAsync([new LeadSaved(lead with { Version = 2, Status = LeadStatus.Contacted })], Ct);

        var stale = new LeadSaved(lead with { Version = 2, Status = LeadStatus.Lost });
        var refused = await Assert.ThrowsAsync<LeadConflictException>(() => database.Writer.CommitAsync([stale, Event("x")], Ct));

        Assert.Equal(("lead", lead.Id), (refused.Record, refused.Id));
        Assert.Equal(LeadStatus.Contacted, (await database.Leads.FindAsync("default", lead.Id, Ct))!.Status);
        Assert.Empty(await database.TextsAsync("SELECT kind FROM events"));
    }

    [Fact]
    public async Task What_is_filtered_and_matched_follows_every_save()
    {
        await using var database = await OpenAsync();
        var lead = Captured(Lead(1));
        await database.Writer.CommitAsync([new LeadSaved(lead)], Ct);
        await database.Writer.CommitAsync([new LeadSaved(lead = lead with { Version = 2, Kind = LeadKind.Customer })], Ct);
        Assert.Equal(["customer new"], await database.TextsAsync("SELECT kind || ' ' || status FROM leads"));

        await database.Writer.CommitAsync([new LeadSaved(lead = lead with { Version = 3, Status = LeadStatus.Contacted, Outcome = Outcome.Nurture })], Ct);
        await database.Writer.CommitAsync([new LeadSaved(lead.With("email", new FieldValue.Text("new@one.example")) with { Version = 4 })], Ct);

        Assert.Equal(["4 contacted nurture new@one.example"], await database.TextsAsync("SELECT version || ' ' || status || ' ' || outcome || ' ' || email_key FROM leads"));
        Assert.Single(await database.Leads.FindByContactAsync("default", "new@one.example", null, "none", Ct));
        Assert.Equal(4, (await database.Leads.FindByConversationAsync("default", lead.ConversationId, Ct))!.Version);
    }

    [Fact]
    public async Task A_refused_save_is_not_what_the_next_turn_reads()
    {
        await using var database = await OpenAsync();
        var lead = Lead(1);
        await database.Writer.CommitAsync([new LeadSaved(lead)], Ct);
        var second = lead with { Version = 2, Status = LeadStatus.Lost };

        await Assert.ThrowsAsync<LeadConflictException>(() => database.Writer.CommitAsync([new LeadSaved(second), new LeadSaved(Lead(1) with { Id = "another" })], Ct));

        Assert.Equal(LeadStatus.New, (await database.Leads.FindByConversationAsync("default", lead.ConversationId, Ct))!.Status);
    }

    [Fact]
    public async Task A_second_lead_of_the_same_conversation_is_a_conflict()
    {
        await using var database = await OpenAsync();
        await database.Writer.CommitAsync([new LeadSaved(Lead(1))], Ct);

        await Assert.ThrowsAsync<LeadConflictException>(() => database.Writer.CommitAsync([new LeadSaved(Lead(1) with { Id = "another" })], Ct));
    }

    [Fact]
    public async Task Every_step_of_the_history_is_kept_once()
    {
        await using var database = await OpenAsync();
        var lead = Lead(1) with { History = [new HistoryEntry { At = s_noon, By = "bot", Status = LeadStatus.New }] };
        await database.Writer.CommitAsync([new LeadSaved(lead)], Ct);
        await database.Writer.CommitAsync([new LeadSaved(lead with { Version = 2 })], Ct);
        lead = lead with
        {
            Version = 3,
            History = [.. lead.History, new HistoryEntry { At = s_noon, By = "bot", Outcome = Outcome.Nurture }, new HistoryEntry { At = s_noon, By = "mia", Status = LeadStatus.Lost, Note = "no budget" }],
        };
        await database.Writer.CommitAsync([new LeadSaved(lead)], Ct);

        Assert.Equal(["bot", "bot", "mia"], await database.TextsAsync("SELECT actor FROM lead_history ORDER BY version"));
    }

    [Fact]
    public async Task Reviews_open_close_and_are_withdrawn_with_the_lead()
    {
        await using var database = await OpenAsync();
        var lead = Lead(1) with { Review = [new Review(ReviewReason.HighValue, "open"), new Review(ReviewReason.Duplicate, "open")] };
        await database.Writer.CommitAsync([new LeadSaved(lead)], Ct);
        lead = lead with { Version = 2, Review = [new Review(ReviewReason.HighValue, "approved"), new Review(ReviewReason.Sensitive, "open")] };
        await database.Writer.CommitAsync([new LeadSaved(lead)], Ct);
        await database.Writer.CommitAsync([new LeadSaved(lead with { Version = 3 })], Ct);

        Assert.Equal(
            ["duplicate withdrawn", "high_value approved", "sensitive open"],
            await database.TextsAsync("SELECT reason || ' ' || state FROM reviews ORDER BY reason"));
    }

    [Fact]
    public async Task A_turn_that_runs_again_measures_nothing_twice()
    {
        await using var database = await OpenAsync();
        await database.TurnAsync("conversation-1", "activity-1", Event("a"), Event("b"));
        await database.TurnAsync("conversation-1", "activity-1", Event("a"), Event("b"));
        await database.TurnAsync("conversation-1", "activity-2", Event("c"));
        await database.Writer.CommitAsync([Event("d")], Ct);
        await database.Writer.CommitAsync([Event("d")], Ct);

        Assert.Equal(["a", "b", "c", "d", "d"], await database.TextsAsync("SELECT kind FROM events ORDER BY kind"));
    }

    [Fact]
    public async Task Consent_is_appended_with_what_was_asked_and_answered()
    {
        await using var database = await OpenAsync();
        var answer = NorthlightBot.Consent(LeadBot.Leads.Consents.ConsentState.Granted) with { TextVersion = "2026-11", At = s_noon };
        await database.Writer.CommitAsync([new ConsentRecorded("c1", "default", "lead-1", "contact", answer)], Ct);
        await database.Writer.CommitAsync([new ConsentRecorded("c2", "default", "lead-1", "contact", answer with { State = LeadBot.Leads.Consents.ConsentState.Refused })], Ct);

        Assert.Equal(
            ["contact granted 2026-11 activity-2", "contact refused 2026-11 activity-2"],
            await database.TextsAsync("SELECT purpose || ' ' || decision || ' ' || text_version || ' ' || activity_id FROM consents ORDER BY id"));
    }

    [Fact]
    public async Task A_hint_is_raised_for_what_was_committed_and_not_for_what_was_refused()
    {
        await using var database = await OpenAsync();
        List<LeadHint> hints = [];
        using var subscription = database.Signal.Subscribe("default", hints.Add);
        await database.Writer.CommitAsync([new LeadSaved(Lead(1))], Ct);
        await Assert.ThrowsAsync<LeadConflictException>(() => database.Writer.CommitAsync([new LeadSaved(Lead(2)), new LeadSaved(Lead(1))], Ct));

        Assert.Equal([new LeadHint("default", "lead", "lead-1")], hints);
    }

    internal static Lead Lead(int number) => NorthlightBot.Lead(("company", NorthlightBot.Text($"Company {number}"), $"Company {number}")) with
    {
        Id = $"lead-{number}",
        ConversationId = $"conversation-{number}",
        Version = 1,
        CreatedAt = s_noon.AddSeconds(number),
    };

    private static Lead Captured(Lead lead) => lead.With("email", NorthlightBot.Text("a1@one.example")) with { CapturedAt = s_noon };

    private static Measured Event(string kind) => new(new Measurement("default", kind, s_noon));

    private static string Json(Lead lead) => JsonSerializer.Serialize(lead, LeadJson.Default.Lead);
}
