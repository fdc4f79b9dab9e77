using System.Text;
using System.Text.Json;
using LeadBot.Leads;
using LeadBot.Leads.Briefs;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Reviews;
using LeadBot.Leads.Routing;
using LeadBot.Leads.Scoring;
using LeadBot.Leads.Transfer;
using LeadBot.Tests.Storage.Leads;
using LeadBot.Tests.Storage.Search;
using Microsoft.Extensions.Options;

namespace LeadBot.Tests.Leads.Transfer;

/// <summary>Leads out as CSV and in again, over a real database.</summary>
public sealed class LeadTransferTests
{
    private static readonly LeadMapping s_own = new(LeadPreset.LeadBot, null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Out_of_one_database_and_into_another_no_lead_loses_anything()
    {
        await using var from = await SqliteLeadDatabase.OpenAsync();
        await using var to = await SqliteLeadDatabase.OpenAsync();
        var leads = Enumerable.Range(1, 120).Select(Whole).ToList();
        await from.Intake.WriteAsync([.. leads.Select(lead => new LeadSaved(lead))], [], Ct);
        var csv = await ExportAsync(from, LeadPreset.LeadBot);

        var result = await ImportAsync(to, csv);

        Assert.Equal((120, 120, 0, 0), ((int)result.Rows, (int)result.Created, (int)result.Failed, (int)result.ErrorCount));
        foreach (var lead in leads)
        {
            Assert.Equal(Json(lead), Json((await to.Leads.FindAsync("default", lead.Id, Ct))!));
        }

        Assert.Equal(await from.Leads.CountAsync("default", Ct), await to.Leads.CountAsync("default", Ct));
        Assert.Equal(csv, await ExportAsync(to, LeadPreset.LeadBot));
        Assert.Single(await LeadListTests.IdsAsync(to, new LeadQuery("default") { Text = "firm77" }));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_in_whatever_preset()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var leads = Enumerable.Range(1, 30).Select(Whole).ToList();
        await database.Intake.WriteAsync([.. leads.Select(lead => new LeadSaved(lead))], [], Ct);
        foreach (var preset in Enum.GetValues<LeadPreset>())
        {
            var result = await ImportAsync(database, await ExportAsync(database, preset), new LeadMapping(preset, null));

            Assert.Equal((30, 30, 0, 0), ((int)result.Rows, (int)result.Unchanged, (int)result.ErrorCount, result.IgnoredColumns.Count));
        }

        Assert.Equal(leads.Select(Json).Order(), (await database.Leads.ListAsync(new LeadQuery("default", 100), Ct)).Items.Select(Json).Order());
    }

    [Fact]
    public async Task Values_come_in_marked_with_who_and_when_and_never_over_a_quote()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        await database.Intake.WriteAsync([new LeadSaved(Whole(1))], [], Ct);
        const string csv = "id,company,role,need\nlead-1,Another firm,COO,\nnew-1,Acme,,\"needs =1+1, \"\"now\"\"\"\n";

        var result = await ImportAsync(database, csv);

        Assert.Equal((1, 1, 1), ((int)result.Created, (int)result.Updated, (int)result.ErrorCount));
        Assert.Equal(new LeadImportError(2, "company", "is not taken over: the visitor's own words stand there."), result.Errors[0]);
        var known = (await database.Leads.FindAsync("default", "lead-1", Ct))!;
        Assert.Equal("=Firm1, \"Ltd\"\nPrague", known.Value("company")!.ToString());
        Assert.Equal((ClaimedBy.Import, "mia", null), (known.Answer("role").By, known.Answer("role").EnteredBy, known.Answer("role").Quote));
        Assert.NotNull(known.Answer("role").At);
        Assert.Equal("needs =1+1, \"now\"", (await database.Leads.FindAsync("default", "new-1", Ct))!.Value("need")!.ToString());
        Assert.Equal(1, (await ImportAsync(database, csv)).ErrorCount);
        Assert.Equal(known.Version, (await database.Leads.FindAsync("default", "lead-1", Ct))!.Version);
    }

    [Fact]
    public async Task A_dry_run_tells_what_is_wrong_row_by_row_and_writes_nothing()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        const string csv = "Mail;Firm;People;When;State\ndana@acme.example;Acme;1 200;2026-01-02;Working - Contacted\nbob;X;many;tomorrow;dead\n;;;;\n";
        var mapping = new LeadMapping(LeadPreset.LeadBot, new Dictionary<string, string>
        {
            ["mail"] = "email",
            ["Firm"] = "company",
            ["People"] = "companySize",
            ["When"] = "createdAt",
            ["State"] = "status",
        });

        var dry = await ImportAsync(database, csv, mapping, dryRun: true);

        Assert.True(dry.DryRun);
        Assert.Equal((3, 1, 2), ((int)dry.Rows, (int)dry.Created, (int)dry.Failed));
        Assert.Equal([(3, "When"), (3, "State"), (3, "People"), (3, "Mail"), (4, null)], dry.Errors.Select(error => ((int)error.Row, error.Column)).OrderBy(error => error.Item1).ThenByDescending(error => error.Column, StringComparer.Ordinal));
        Assert.Empty((await database.Leads.ListAsync(new LeadQuery("default"), Ct)).Items);

        var real = await ImportAsync(database, csv, mapping);
        Assert.Equal(dry with { DryRun = false, Errors = real.Errors, IgnoredColumns = real.IgnoredColumns }, real);
        var lead = Assert.Single((await database.Leads.ListAsync(new LeadQuery("default"), Ct)).Items);
        Assert.Equal((LeadStatus.Contacted, "2026-01-02"), (lead.Status, lead.CreatedAt.ToString("yyyy-MM-dd", null)));
        Assert.Equal(1, (await ImportAsync(database, csv, mapping)).Unchanged); // its id is made of what it says
    }

    [Fact]
    public async Task Another_bots_leads_are_copied_never_touched()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        await database.Intake.WriteAsync([new LeadSaved(Whole(1))], [], Ct);
        var csv = await ExportAsync(database, LeadPreset.LeadBot);

        Assert.Equal(1, (await ImportAsync(database, csv, bot: "other")).Created);
        Assert.Equal(1, (await ImportAsync(database, csv, bot: "other")).Unchanged);

        Assert.Equal(Json(Whole(1)), Json((await database.Leads.FindAsync("default", "lead-1", Ct))!));
        Assert.Single((await database.Leads.ListAsync(new LeadQuery("other"), Ct)).Items);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("a,b\n1,2\n", "No column of the file is known.")]
    [InlineData("id,ID\n1,2\n", "names the column \"ID\" twice")]
    [InlineData("company\n\"open\nAcme\n", "a quote is not closed")]
    public async Task A_file_that_is_none_is_refused_in_words(string csv, string message)
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();

        Assert.Contains(message, (await Assert.ThrowsAsync<LeadFileException>(() => ImportAsync(database, csv))).Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_reader_who_goes_away_ends_the_export_and_that_is_noted()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        await database.Intake.WriteAsync([.. Enumerable.Range(1, 1_200).Select(i => new LeadSaved(Whole(i)))], [], Ct);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var target = new LeavingStream(gone);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Export(database).WriteAsync(new LeadQuery("default"), LeadPreset.LeadBot, "mia", target, gone.Token));

        Assert.Equal(["""mia {"preset":"leadbot","leads":500,"complete":false}"""], await database.TextsAsync("SELECT actor || ' ' || body FROM events"));
        Assert.Equal(["""mia leads.exported {"preset":"leadbot","leads":500,"complete":false}"""], await AuditAsync(database));
    }

    [Fact]
    public async Task An_import_stands_in_the_audit_a_trial_does_not_and_one_that_broke_off_with_what_came_in()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        const string csv = "id,company\none,Acme\n";
        await ImportAsync(database, csv, dryRun: true);
        Assert.Empty(await AuditAsync(database));

        await ImportAsync(database, csv);
        var many = "id,company\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"lead-{i},Firm {i}\n")) + "last,\"open\n";
        await Assert.ThrowsAsync<LeadFileException>(() => ImportAsync(database, many));

        Assert.Equal(
            [
                """mia leads.imported {"created":1,"updated":0,"unchanged":0,"failed":0,"complete":true}""",
                """mia leads.imported {"created":25,"updated":0,"unchanged":0,"failed":0,"complete":false}""",
            ],
            await AuditAsync(database));
    }

    private static Task<IReadOnlyList<string>> AuditAsync(LeadDatabase database) =>
        database.TextsAsync("SELECT actor || ' ' || action || ' ' || detail FROM audit WHERE bot = 'default' ORDER BY id");

    /// <summary>A lead with all that a lead can have.</summary>
    private static Lead Whole(int number) => NorthlightBot.Lead(
        ("need", NorthlightBot.Text("+ automate\treports"), "+ automate"), ("company", NorthlightBot.Text($"=Firm{number}, \"Ltd\"\nPrague"), "Firm"),
        ("companySize", new FieldValue.Number(40), "40"), ("timeline", new FieldValue.Choice("quarter"), "this quarter"), ("budget", new FieldValue.Money(50_000.5m, "EUR"), "50"),
        ("name", NorthlightBot.Text("Jana Marie Nováková"), "Jana"), ("email", NorthlightBot.Text($"jana{number}@acme.example"), "jana"), ("phone", NorthlightBot.Text("+420777123456"), "777")) with
    {
        Id = $"lead-{number}",
        ConversationId = $"conversation-{number}",
        Version = 7,
        Episode = 2,
        Status = number % 2 == 0 ? LeadStatus.Lost : LeadStatus.Contacted,
        LostReason = number % 2 == 0 ? "'=no budget" : null,
        Kind = LeadKind.Customer,
        Outcome = Outcome.Qualified,
        Consent = new ConsentAnswer { State = ConsentState.Granted, Quote = "yes", ActivityId = "a", Offset = 3, TextVersion = "2026-11", At = NorthlightBot.Noon },
        Score = new LeadScore(75, [new ScoreReason("corporate e-mail", 15)]) { Probability = 0.5, Model = "m" },
        Routing = new RoutingDecision(Outcome.Qualified, Outcome.Nurture, "rule", "strategy", ["companySize 40 ≥ 20"]),
        Review = [new Review(ReviewReason.HighValue, "open") { Evidence = "4000" }, new Review(ReviewReason.Duplicate, "approved")],
        Exceptions = [new ExceptionNote("unclear", "note", NorthlightBot.Noon) { ActivityId = "a" }],
        Mood = new LeadMood(new MoodPoint(-0.5, "a") { Words = [new MoodWord("sad", 2)] }, new MoodPoint(-0.5, "a"), new MoodPoint(0.5, "b")),
        Handoff = new HandoffSummary("h", HandoffState.Accepted, HandoffKind.Task, "qualified", "strategy", "mia", NorthlightBot.Noon, null),
        Brief = new Brief { Summary = "s", Need = "n", Answered = ["a"], Missing = ["role"], Path = ["/"], Agenda = ["x"], NextAction = "call" },
        Source = new LeadSource { Page = "https://x.example/services/ai?a=1", Title = "T", Referrer = "r", Campaign = new Dictionary<string, string> { ["utm_campaign"] = "spring", ["utm_x"] = "y" }, Path = ["/"], Geo = new VisitorGeo { Country = "CZ" } },
        History = [new HistoryEntry { At = NorthlightBot.Noon, By = "bot", Status = LeadStatus.New, Outcome = Outcome.Qualified, Note = "n" }],
        CreatedAt = NorthlightBot.Noon.AddMilliseconds(number),
        UpdatedAt = NorthlightBot.Noon,
        CapturedAt = NorthlightBot.Noon,
        SettledAt = NorthlightBot.Noon,
    };

    private static LeadExport Export(LeadDatabase database) => new(database.Leads, database.Writer, new OneProfile(), TimeProvider.System);

    private static async Task<string> ExportAsync(LeadDatabase database, LeadPreset preset)
    {
        using var target = new MemoryStream();
        await Export(database).WriteAsync(new LeadQuery("default"), preset, "mia", target, Ct);
        return Encoding.UTF8.GetString(target.ToArray());
    }

    private static Task<LeadImportResult> ImportAsync(LeadDatabase database, string csv, LeadMapping? mapping = null, bool dryRun = false, string bot = "default") =>
        new LeadImport(database.Intake, database.Writer, new OneProfile(), TimeProvider.System)
            .RunAsync(bot, "mia", new MemoryStream(Encoding.UTF8.GetBytes(csv)), mapping ?? s_own, dryRun, Ct);

    private static string Json(Lead lead) => JsonSerializer.Serialize(lead, LeadJson.Default.Lead);

    private sealed class OneProfile : IOptionsMonitor<BotProfile>
    {
        public BotProfile CurrentValue { get; } = NorthlightBot.Profile();

        public BotProfile Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<BotProfile, string?> listener) => null;
    }

    /// <summary>Goes away once the first page has come.</summary>
    private sealed class LeavingStream(CancellationTokenSource gone) : MemoryStream
    {
        public override async Task FlushAsync(CancellationToken cancellationToken)
        {
            await gone.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
