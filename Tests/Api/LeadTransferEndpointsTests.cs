using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Tests.Storage.Leads;

namespace LeadBot.Tests.Api;

/// <summary>Filters, facets, deletion, export and import as callers see them.</summary>
public sealed class LeadTransferEndpointsTests
{
    private const string Leads = "/api/v1/bots/default/leads";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("minScore=101", "minScore must be a whole number from 0 to 100.")]
    [InlineData("minScore=60&maxScore=40", "minScore must not be greater than maxScore.")]
    [InlineData("from=yesterday", "from must be a date such as 2026-11-21")]
    [InlineData("from=2026-02-01&to=2026-01-01", "from must not be later than to.")]
    [InlineData("review=maybe", "review must be one of: open, unclear_consent")]
    [InlineData("handoff=waiting", "handoff must be one of: open, offered")]
    public async Task A_wrong_filter_is_answered_by_its_name_in_list_and_export(string query, string why)
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var path in new[] { Leads, Leads + "/export" })
        {
            using var response = await host.Client().GetAsync($"{path}?{query}", Ct);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains(why, (await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_date_is_the_whole_day_and_a_time_the_instant()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Database.Writer.CommitAsync(
            [new LeadSaved(LeadStoreTests.Lead(1) with { CreatedAt = At("2026-11-30T23:59:59.999Z") }), new LeadSaved(LeadStoreTests.Lead(2) with { CreatedAt = At("2026-12-01T00:00:00Z") })], Ct);

        Assert.Equal(["lead-1"], await IdsAsync(host, "from=2026-11-01&to=2026-11-30"));
        Assert.Equal(["lead-2"], await IdsAsync(host, "from=2026-12-01&channel=webchat"));
        Assert.Equal(["lead-1"], await IdsAsync(host, "to=2026-12-01T00:00:00Z"));

        static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, null);
    }

    [Fact]
    public async Task A_deleted_lead_is_unknown_until_it_is_restored()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Database.Writer.CommitAsync([new LeadSaved(LeadStoreTests.Lead(1))], Ct);
        var client = host.Client();

        using var deleted = await client.DeleteAsync($"{Leads}/lead-1", Ct);
        var answer = await deleted.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal("lead-1", answer.GetProperty("id").GetString());
        Assert.True(answer.GetProperty("eraseAt").GetDateTimeOffset() > TimeProvider.System.GetUtcNow());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Leads}/lead-1", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.DeleteAsync($"{Leads}/lead-1", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsJsonAsync($"{Leads}/lead-1/status", new { status = "contacted" }, Ct)).StatusCode);

        using var restored = await client.PostAsync($"{Leads}/lead-1/restore", null, Ct);
        Assert.Equal("lead-1", (await restored.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("id").GetString());
        Assert.Equal(["lead-1"], await IdsAsync(host, ""));
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync($"{Leads}/lead-1/restore", null, Ct)).StatusCode);
    }

    [Fact]
    public async Task Each_address_asks_for_its_own_scope()
    {
        await using var host = await ApiHost.StartAsync();
        var client = host.Client("leads.read leads.write");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.DeleteAsync($"{Leads}/lead-1", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync($"{Leads}/lead-1/restore", null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"{Leads}/export", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync($"{Leads}/import", Csv("need\nx\n"), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{Leads}/facets", Ct)).StatusCode);
    }

    [Fact]
    public async Task What_was_exported_is_imported_and_the_filters_hold_for_both()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Database.Writer.CommitAsync([new LeadSaved(LeadStoreTests.Lead(1) with { Channel = "teams" }), new LeadSaved(LeadStoreTests.Lead(2))], Ct);
        var client = host.Client();

        using var export = await client.GetAsync($"{Leads}/export?channel=teams&preset=excel", Ct);
        var bytes = await export.Content.ReadAsByteArrayAsync(Ct);

        Assert.Equal("text/csv", export.Content.Headers.ContentType!.MediaType);
        Assert.Matches("^leads-default-excel-\\d{4}-\\d\\d-\\d\\d\\.csv$", export.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal(2, Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        using var import = await client.PostAsync($"{Leads}/import?mapping=excel", Csv(Encoding.UTF8.GetString(bytes)), Ct);
        var result = await import.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal((1, 1), (result.GetProperty("rows").GetInt32(), result.GetProperty("unchanged").GetInt32()));
    }

    [Theory]
    [InlineData("mapping=%7B%22Mail%22:%22email%22%7D&dryRun=true", "Mail\ndana@acme.example\n", HttpStatusCode.OK, "\"created\":1")]
    [InlineData("mapping=%7Bnot", "Mail\nx\n", HttpStatusCode.BadRequest, "mapping must be a preset or a JSON object")]
    [InlineData("mapping=sap", "Mail\nx\n", HttpStatusCode.BadRequest, "mapping must be one of: leadbot, salesforce, hubspot, excel")]
    [InlineData("mapping=%7B%22Mail%22:%22colour%22%7D", "Mail\nx\n", HttpStatusCode.BadRequest, "which is neither a field of the bot nor a column of ours")]
    [InlineData("dryRun=perhaps", "email\nx\n", HttpStatusCode.BadRequest, "dryRun must be true or false.")]
    [InlineData("", "email\nbob\n", HttpStatusCode.OK, "must be an e-mail address.")]
    public async Task An_import_says_what_it_did_or_what_is_wrong(string query, string csv, HttpStatusCode status, string says)
    {
        await using var host = await ApiHost.StartAsync();

        using var response = await host.Client().PostAsync($"{Leads}/import?{query}", Csv(csv), Ct);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(says, (await response.Content.ReadAsStringAsync(Ct)).Replace("\\u0022", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static StringContent Csv(string text) => new(text, Encoding.UTF8, "text/csv");

    private static async Task<IEnumerable<string?>> IdsAsync(ApiHost host, string query) =>
        (await host.Client().GetFromJsonAsync($"{Leads}?{query}", LeadJson.Default.LeadPage, Ct))!.Items.Select(lead => lead.Id);
}
