using LeadBot.Bot.Commands.Evaluation;

namespace LeadBot.Tests.Evaluation;

/// <summary>Plays the held-out conversations in process, so that a change that reads people worse is seen at once.</summary>
public sealed class EvaluationTests
{
    private static readonly Lazy<Task<IReadOnlyList<Finding>>> Played = new(PlayAsync);

    [Theory]
    [InlineData("invented")]
    [InlineData("unquoted")]
    public async Task Nothing_is_stored_that_nobody_said(string measure)
    {
        var findings = await Played.Value;

        Assert.Contains(findings, finding => finding.Measure == measure);
        Assert.Equal([], findings.Where(finding => finding.Measure == measure && !finding.IsRight).Select(finding => finding.Detail));
    }

    [Theory]
    [InlineData("fields", 0.99)]
    [InlineData("kind", 0.99)]
    [InlineData("outcome", 0.98)]
    [InlineData("escalation", 0.98)]
    [InlineData("consent", 0.98)]
    [InlineData("review", 0.98)]
    [InlineData("limit", 0.98)]
    public async Task Held_out_visitors_are_understood(string measure, double floor)
    {
        var judged = (await Played.Value).Where(finding => finding.Measure == measure).ToList();
        var wrong = judged.Where(finding => !finding.IsRight).Select(finding => finding.Detail).ToList();

        Assert.True(1 - ((double)wrong.Count / judged.Count) >= floor, string.Join(Environment.NewLine, wrong));
    }

    private static async Task<IReadOnlyList<Finding>> PlayAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var bot = ReplayBot.Create("default");
        List<Finding> findings = [];
        foreach (var played in CaseFile.Read(FindFile()))
        {
            findings.AddRange(CaseJudge.Judge(await CasePlayer.PlayAsync(bot, played, ct)).Findings);
        }

        return findings;
    }

    private static string FindFile()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "Tests", "Evaluation", "heldout.jsonl");
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException("Tests/Evaluation/heldout.jsonl is in no folder above the tests.");
    }
}
