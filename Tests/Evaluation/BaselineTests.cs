using LeadBot.Bot.Commands.Evaluation;
using LeadBot.Tests.Architecture;
using LeadBot.Tests.Dialogs;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Llm;

namespace LeadBot.Tests.Evaluation;

/// <summary>Figures against those that are checked in, and both understandings side by side.</summary>
public sealed class BaselineTests : IAsyncDisposable
{
    private const string Case = """
        {"id": "one-001", "tags": ["small"], "opening": ["hi, we are Fern & Oak, 60 people, and want to automate our order intake"], "answers": {}, "otherwise": "I'd rather not say",
         "expect": {"kind": "sales", "fields": {"companySize": 60, "budget": null}, "escalation": null, "maxQuestions": 8}}
        """;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string HeldOut(string file) => Path.Combine(Repository.Root, "Tests", "Evaluation", file);

    /// <summary>The step of CI that makes a regression red: read what is worse in the message.</summary>
    [Fact]
    public async Task The_held_out_conversations_are_read_no_worse_than_the_baseline()
    {
        var (code, output, errors) = await RunAsync(new EvaluateRequest(HeldOut("heldout.jsonl"), "default") { Baseline = HeldOut("heldout.baseline.json") });

        Assert.True(code == 0, output + errors);
        Assert.Contains("No worse than", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"companySize\": 60", "\"companySize\": 61", "recall of companySize: 0.000 instead of 1.000")]
    [InlineData("\"companySize\": 60", "\"companySize\": null", "invented: 1 instead of 0")]
    [InlineData("\"companySize\": 60", "\"companySize\": 61", "failed now: one-001 fields companySize")]
    [InlineData("\"kind\": \"sales\"", "\"kind\": \"spam\"", "kind: 0.000 instead of 1.000")]
    public async Task What_is_worse_is_named_and_the_exit_code_is_1(string now, string other, string told)
    {
        var (cases, figures) = (await FileAsync("cases.jsonl", Case), Path.Combine(_folder.Path, "figures.json"));
        Assert.Equal(0, (await RunAsync(new EvaluateRequest(cases, "default") { WriteBaseline = figures })).Code);
        Assert.Equal(0, (await RunAsync(new EvaluateRequest(cases, "default") { Baseline = figures })).Code);

        await FileAsync("cases.jsonl", Case.Replace(now, other, StringComparison.Ordinal));
        var (code, output, _) = await RunAsync(new EvaluateRequest(cases, "default") { Baseline = figures });

        Assert.Equal(1, code);
        Assert.Contains(told, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.05, true)]
    [InlineData(0.2, false)]
    public void One_question_more_in_ten_conversations_is_worse(double more, bool passes)
    {
        var before = new EvaluationFigures(10, [], [], 4.5, [], []);
        using var output = new StringWriter();

        Assert.Equal(passes, BaselineReport.Write(before, before with { Questions = 4.5 + more }, "figures.json", output));
        Assert.Equal(!passes, output.ToString().Contains("questions: 4.700 instead of 4.500", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_better_is_named_and_passes()
    {
        var (cases, figures) = (await FileAsync("cases.jsonl", Case.Replace("60}", "61}", StringComparison.Ordinal).Replace("\"companySize\": 60", "\"companySize\": 61", StringComparison.Ordinal)), Path.Combine(_folder.Path, "figures.json"));
        await RunAsync(new EvaluateRequest(cases, "default") { WriteBaseline = figures });

        await FileAsync("cases.jsonl", Case);
        var (code, output, _) = await RunAsync(new EvaluateRequest(cases, "default") { Baseline = figures });

        Assert.Equal(0, code);
        Assert.Contains("Better by 1: one-001 fields companySize.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "is no baseline")]
    [InlineData("not json", "is no baseline")]
    [InlineData(null, "cannot be read")]
    public async Task A_file_without_figures_is_named(string? content, string told)
    {
        var cases = await FileAsync("cases.jsonl", Case);
        var file = content is null ? Path.Combine(_folder.Path, "missing.json") : await FileAsync("bad.json", content);

        var (code, _, errors) = await RunAsync(new EvaluateRequest(cases, "default") { Baseline = file });

        Assert.Equal(1, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_of_other_cases_is_not_compared()
    {
        var cases = await FileAsync("cases.jsonl", Case);

        var (code, output, _) = await RunAsync(new EvaluateRequest(cases, "default") { Baseline = HeldOut("heldout.baseline.json") });

        Assert.Equal(1, code);
        Assert.Contains("they cannot be compared", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_understandings_are_printed_side_by_side_with_what_was_refused_and_spent()
    {
        await using var llm = await FakeLlm.StartAsync();
        llm.Record("""{"company": {"value": "Globex", "quote": "Globex"}, "role": {"value": "order intake", "quote": "order intake"}}""");
        var cases = await FileAsync("cases.jsonl", Case.Replace("\"budget\": null", "\"budget\": null, \"role\": null", StringComparison.Ordinal));

        var (code, output, _) = await RunAsync(new EvaluateRequest(cases, "default") { Llm = true, Settings = DefaultBot.Configuration([.. llm.Settings()!]) });

        Assert.Equal(0, code);
        Assert.Matches(@"(?m)^ +built in +with LLM +difference\r?$", output);
        Assert.Matches(@"(?m)^companySize recall +1\.000 +1\.000 +0\r?$", output);
        Assert.Matches(@"(?m)^LLM: \d+ messages \(used \d+\), \d+ tokens, median \d+ ms", output);
        Assert.Matches(@"(?m)^  company +llm +kept +0   refused +\d+   rate 1\.000", output);
        Assert.NotEmpty(llm.Requests);
    }

    [Fact]
    public async Task Without_an_LLM_in_the_settings_there_is_nothing_to_compare()
    {
        var cases = await FileAsync("cases.jsonl", Case);

        var error = await Assert.ThrowsAsync<LeadBot.Bot.Hosting.SetupException>(
            () => RunAsync(new EvaluateRequest(cases, "default") { Llm = true, Settings = DefaultBot.Configuration() }));

        Assert.Contains("Understanding__Llm__Endpoint", error.Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    private static async Task<(int Code, string Output, string Errors)> RunAsync(EvaluateRequest request)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await EvaluateCommand.RunAsync(request, output, errors, Ct);
        return (code, output.ToString(), errors.ToString());
    }

    private async Task<string> FileAsync(string name, string content)
    {
        var path = Path.Combine(_folder.Path, name);
        await File.WriteAllTextAsync(path, content.ReplaceLineEndings(" "), Ct);
        return path;
    }
}
