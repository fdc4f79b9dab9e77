using System.Net;
using System.Text.Json.Nodes;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;

namespace LeadBot.Tests.Api.Analytics;

public sealed class AnalyticsEndpointsTests
{
    private const string Path = "/api/v1/bots/default/analytics/";

    public static TheoryData<string> Figures => ["funnel", "days", "sources", "questions", "exceptions", "handoffs", "claims"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_that_became_a_lead_is_in_the_funnel_at_once()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Database.Writer.CommitAsync(
            [
                Event(EventKinds.ConversationStarted, ("channel", "webchat"), ("page", "https://a.example/pricing?x=1")),
                Event(EventKinds.QuestionAsked, ("field", "need")),
                Event(EventKinds.LeadCaptured, ("by", "email")),
                Event(EventKinds.Escalated, ("reason", "pricing")),
            ],
            Ct);

        var funnel = await JsonAsync(host, "funnel");
        var sources = await JsonAsync(host, "sources?page=/pricing/");
        var handoffs = await JsonAsync(host, "handoffs");

        Assert.Equal("""[{"step":"views","count":0},{"step":"conversations","count":1},{"step":"leads","count":1,"rate":1},{"step":"qualified","count":0,"rate":0},{"step":"accepted","count":0}]""", funnel["steps"]!.ToJsonString());
        Assert.Equal("""[{"channel":"webchat","page":"/pricing","views":0,"conversations":1,"leads":1,"qualified":0,"rate":1}]""", sources["items"]!.ToJsonString());
        Assert.Equal("""{"count":1,"of":1,"rate":1}""", handoffs["pilot"]!.ToJsonString());
        Assert.True((bool)handoffs["pilotReached"]!);
        Assert.Equal(30, Days(funnel));
    }

    [Theory, MemberData(nameof(Figures))]
    public async Task Of_nothing_no_figure_says_nought_per_cent(string figure)
    {
        await using var host = await ApiHost.StartAsync();

        var json = await JsonAsync(host, figure);

        Assert.DoesNotContain("\"rate\"", json.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ms\"", json.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Figures))]
    public async Task Every_figure_is_a_table_too_by_header_or_by_name(string figure)
    {
        await using var host = await ApiHost.StartAsync();
        await host.Database.Writer.CommitAsync([Event(EventKinds.ConversationStarted, ("channel", "=cmd"), ("page", "/a,\"b\""))], Ct);
        using var client = host.Client();
        client.DefaultRequestHeaders.Add("Accept", "text/csv");

        using var byHeader = await client.GetAsync($"{Path}{figure}?from=2026-01-01&to=2026-12-31", Ct);
        using var byName = await host.Client().GetAsync($"{Path}{figure}?from=2026-01-01&to=2026-12-31&format=csv", Ct);

        Assert.Equal("text/csv", byHeader.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"default-{figure}-2026-01-01-2026-12-31.csv", byHeader.Content.Headers.ContentDisposition!.FileName);
        var csv = await byName.Content.ReadAsStringAsync(Ct);
        Assert.Equal(await byHeader.Content.ReadAsStringAsync(Ct), csv);
        var lines = csv.Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.All(lines[0].Split(','), name => Assert.Matches("^[a-zA-Z]+$", name));
        if (figure == "sources")
        {
            Assert.Equal("'=cmd,\"/a,\"\"b\"\"\",,1,0,0,0", lines[1]);
        }
    }

    [Theory]
    [InlineData("from=yesterday", "from must be a day such as 2026-11-01.")]
    [InlineData("to=2026-13-01", "to must be a day such as 2026-11-01.")]
    [InlineData("from=2026-11-02&to=2026-11-01", "from must not lie after to.")]
    [InlineData("from=2900-01-01", "from must not lie after today (UTC).")]
    [InlineData("from=2024-01-01&to=2026-01-01", "The range must not be longer than 366 days.")]
    [InlineData("format=xml", "format must be json or csv.")]
    public async Task A_wrong_range_is_refused_by_name(string query, string why)
    {
        await using var host = await ApiHost.StartAsync();

        using var response = await host.Client().GetAsync($"{Path}funnel?{query}", Ct);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(why, (string)JsonNode.Parse(await response.Content.ReadAsStringAsync(Ct))!["detail"]!, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Figures))]
    public async Task Figures_are_for_those_who_may_read_analytics_and_of_a_known_bot(string figure)
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await host.Client("leads.read").GetAsync(Path + figure, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Stranger().GetAsync(Path + figure, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client().GetAsync($"/api/v1/bots/nobody/analytics/{figure}", Ct)).StatusCode);
    }

    private static async Task<JsonNode> JsonAsync(ApiHost host, string figure) => JsonNode.Parse(await host.Client().GetStringAsync(Path + figure, Ct))!;

    private static int Days(JsonNode figure) =>
        DateOnly.Parse((string)figure["period"]!["to"]!, null).DayNumber - DateOnly.Parse((string)figure["period"]!["from"]!, null).DayNumber + 1;

    private static Measured Event(string kind, params (string Name, string Value)[] body)
    {
        var json = new JsonObject { ["episode"] = 1 };
        foreach (var (name, value) in body)
        {
            json[name] = value;
        }

        return new Measured(new Measurement("default", kind, TimeProvider.System.GetUtcNow()) { ConversationId = "c1", Body = json });
    }
}
