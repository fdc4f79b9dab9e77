using LeadBot.Bot.Commands.Evaluation;

namespace LeadBot.Tests.Bot.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private const string Case = """
        {"id": "one-001", "tags": ["small"], "channel": "webchat", "page": "https://firm.example/services/ai",
         "opening": ["hi, we are Fern & Oak, 60 people, and want to automate our order intake"],
         "answers": {"role": "office manager", "timeline": ["depends", "this month"], "budget": "no idea yet", "authority": "I decide",
                     "name": "Ana Ruiz", "email": "ana@fernoak.example", "consent": "yes"},
         "expect": {"kind": "sales", "fields": {"companySize": 60, "budget": null, "timeline": "now"}, "consent": "granted",
                    "outcome": "qualified", "review": [], "escalation": null, "maxQuestions": 8}}
        """;

    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public async Task A_case_that_holds_is_a_row_of_ones()
    {
        var (code, output, _) = await RunAsync(OneLine(Case));

        Assert.Equal(0, code);
        Assert.Matches(@"(?m)^all +1 +1\.000 +1\.000 +1\.000 +1\.000 +1\.000 +1\.000 +1\.000 +0 +0 +8\.0\r?$", output);
        Assert.DoesNotContain("instead of", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"companySize\": 60", "\"companySize\": 61", "companySize: \"60\" instead of 61 (turn 1, answered by \"60 people\")")]
    [InlineData("\"timeline\": \"now\"", "\"timeline\": null", "timeline: \"now\" instead of nothing (turn 4")]
    [InlineData("\"outcome\": \"qualified\"", "\"outcome\": \"nurture\"", "outcome: \"qualified\" instead of \"nurture\"")]
    [InlineData("\"consent\": \"granted\"", "\"consent\": \"refused\"", "consent: \"granted\" instead of \"refused\"")]
    [InlineData("\"escalation\": null", "\"escalation\": \"pricing\"", "escalation: \"none\" instead of \"pricing\"")]
    [InlineData("\"review\": []", "\"review\": [\"duplicate\"]", "review: \"\" instead of \"duplicate\"")]
    [InlineData("\"kind\": \"sales\"", "\"kind\": \"spam\"", "kind: \"sales\" instead of \"spam\"")]
    [InlineData("\"maxQuestions\": 8", "\"maxQuestions\": 7", "questions: 8 instead of at most 7")]
    public async Task What_differs_is_told_and_the_exit_code_stays_0(string expected, string other, string told)
    {
        var (code, output, _) = await RunAsync(OneLine(Case).Replace(expected, other, StringComparison.Ordinal));

        Assert.Equal(0, code);
        Assert.Contains("one-001", output, StringComparison.Ordinal);
        Assert.Contains(told, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\": \"a-001\"", "line 2: this is not a JSON object")]
    [InlineData("[1]", "line 2: a case is a JSON object")]
    [InlineData("{\"opening\": [\"hi\"]}", "line 2: \"id\" is missing")]
    [InlineData("{\"id\": \"a-001\", \"opening\": \"hi\"}", "line 2: \"opening\" must be a list of texts")]
    [InlineData("{\"id\": \"a-001\", \"opening\": []}", "line 2: \"opening\" must be a list of one or more texts")]
    [InlineData("{\"id\": \"a-001\", \"opening\": [\"hi\"]}", "line 2: \"expect\" is missing")]
    [InlineData("{\"id\": \"a-001\", \"opening\": [\"hi\"], \"answers\": {\"need\": 3}, \"expect\": {}}", "line 2: \"need\" must be a list of texts")]
    [InlineData("{\"id\": \"a-001\", \"opening\": [\"hi\"], \"interjections\": [{\"say\": \"x\"}], \"expect\": {}}", "line 2: \"interjections\" holds")]
    public async Task A_bad_line_is_named_and_the_exit_code_is_1(string line, string told)
    {
        var (code, _, errors) = await RunAsync(OneLine(Case) + "\n" + line);

        Assert.Equal(1, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        using var errors = new StringWriter();
        var code = await EvaluateCommand.RunAsync(new EvaluateRequest(_file + ".missing", "default"), TextWriter.Null, errors, TestContext.Current.CancellationToken);

        Assert.Equal(1, code);
        Assert.Contains("cannot be read", errors.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_file);

    private async Task<(int Code, string Output, string Errors)> RunAsync(string lines)
    {
        await File.WriteAllTextAsync(_file, lines, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await EvaluateCommand.RunAsync(new EvaluateRequest(_file, "default") { Transcripts = true }, output, errors, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }

    private static string OneLine(string json) => json.ReplaceLineEndings(" ");
}
