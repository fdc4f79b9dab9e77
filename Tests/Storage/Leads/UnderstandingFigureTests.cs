using System.Text.Json.Nodes;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;
using LeadBot.Tests.Leads;

namespace LeadBot.Tests.Storage.Leads;

/// <summary>What every engine must count of understanding.</summary>
public abstract class UnderstandingFigureTests
{
    protected abstract Task<LeadDatabase> OpenAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kept_and_refused_claims_are_counted_by_field_and_reader()
    {
        await using var database = await OpenAsync();
        await database.Writer.CommitAsync(
            [
                Answered("company", "llm"), Answered("company", "llm"), Answered("company", "builtin"), Answered("name", "builtin"),
                Dropped("company", "llm", "not_quoted"), Dropped("budget", "llm", "not_said"),
                Dropped("name", "builtin", "contradicted"), // the visitor said two things
                Answered("company", "llm", bot: "other"), Answered("company", "llm", daysAgo: 40),
                new Measured(new Measurement("default", EventKinds.Escalated, NorthlightBot.Noon) { Body = new JsonObject { ["field"] = "company", ["by"] = "llm" } }),
            ],
            Ct);

        var figures = await database.Figures.ClaimsAsync("default", NorthlightBot.Noon.AddDays(-30), Ct);

        Assert.Equal(
            [new ClaimFigure("budget", "llm", 0, 1), new("company", "builtin", 1, 0), new("company", "llm", 2, 1), new("name", "builtin", 1, 0)],
            figures);
        Assert.Equal([1, 0, 1.0 / 3, 0], figures.Select(figure => figure.Rate));
    }

    [Fact]
    public async Task The_tokens_of_a_day_are_summed_for_each_bot()
    {
        await using var database = await OpenAsync();
        await database.Writer.CommitAsync([Asked(1_000, 0), Asked(1_000, 0), Asked(250, 0), Asked(4_000, 1), Asked(9_000, 0, "other")], Ct);

        Assert.Equal(2_250, await database.Figures.TokensAsync("default", NorthlightBot.Noon, Ct));
        Assert.Equal(0, await database.Figures.TokensAsync("nobody", NorthlightBot.Noon, Ct));
    }

    private static Measured Answered(string field, string by, string bot = "default", int daysAgo = 0) =>
        Event(bot, EventKinds.FieldAnswered, daysAgo, new JsonObject { ["episode"] = 1, ["field"] = field, ["by"] = by });

    private static Measured Dropped(string field, string by, string why) =>
        Event("default", EventKinds.ClaimDropped, 0, new JsonObject { ["episode"] = 1, ["field"] = field, ["by"] = by, ["why"] = why });

    private static Measured Asked(long tokens, int daysAgo, string bot = "default") =>
        Event(bot, EventKinds.LlmAsked, daysAgo, new JsonObject { ["result"] = "used", ["tokens"] = tokens, ["ms"] = 300 });

    private static Measured Event(string bot, string kind, int daysAgo, JsonObject body) =>
        new(new Measurement(bot, kind, NorthlightBot.Noon.AddDays(-daysAgo)) { Body = body });
}
