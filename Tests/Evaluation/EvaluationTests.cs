using LeadBot.Bot.Commands.Evaluation;

namespace LeadBot.Tests.Evaluation;

/// <summary>Plays the held-out conversations in process, so that a change that reads people worse is seen at once.</summary>
public sealed class EvaluationTests
{
    private static readonly Dictionary<string, Lazy<Task<IReadOnlyList<Finding>>>> Played = new(StringComparer.Ordinal)
    {
        ["heldout.jsonl"] = new(static () => PlayAsync("heldout.jsonl")),
        ["fresh.jsonl"] = new(static () => PlayAsync("fresh.jsonl")),
        ["later.jsonl"] = new(static () => PlayAsync("later.jsonl")),
        ["wider.jsonl"] = new(static () => PlayAsync("wider.jsonl")),
        ["indirect.jsonl"] = new(static () => PlayAsync("indirect.jsonl")),
        ["blind.jsonl"] = new(static () => PlayAsync("blind.jsonl")),
        ["stranger.jsonl"] = new(static () => PlayAsync("stranger.jsonl")),
        ["people.jsonl"] = new(static () => PlayAsync("people.jsonl")),
        ["unseen.jsonl"] = new(static () => PlayAsync("unseen.jsonl")),
    };

    [Theory]
    [InlineData("heldout.jsonl", "invented")]
    [InlineData("heldout.jsonl", "unquoted")]
    [InlineData("fresh.jsonl", "invented")]
    [InlineData("fresh.jsonl", "unquoted")]
    [InlineData("later.jsonl", "invented")]
    [InlineData("later.jsonl", "unquoted")]
    [InlineData("wider.jsonl", "invented")]
    [InlineData("wider.jsonl", "unquoted")]
    [InlineData("indirect.jsonl", "invented")]
    [InlineData("indirect.jsonl", "unquoted")]
    [InlineData("blind.jsonl", "invented")]
    [InlineData("blind.jsonl", "unquoted")]
    [InlineData("stranger.jsonl", "invented")]
    [InlineData("stranger.jsonl", "unquoted")]
    [InlineData("people.jsonl", "invented")]
    [InlineData("people.jsonl", "unquoted")]
    [InlineData("unseen.jsonl", "invented")]
    [InlineData("unseen.jsonl", "unquoted")]
    public async Task Nothing_is_stored_that_nobody_said(string file, string measure)
    {
        var findings = await Played[file].Value;

        Assert.Contains(findings, finding => finding.Measure == measure);
        Assert.Equal([], findings.Where(finding => finding.Measure == measure && !finding.IsRight).Select(finding => finding.Detail));
    }

    [Theory]
    [InlineData("heldout.jsonl", "fields", 0.99)]
    [InlineData("heldout.jsonl", "kind", 0.99)]
    [InlineData("heldout.jsonl", "outcome", 0.98)]
    [InlineData("heldout.jsonl", "escalation", 0.98)]
    [InlineData("heldout.jsonl", "consent", 0.98)]
    [InlineData("heldout.jsonl", "review", 0.98)]
    [InlineData("heldout.jsonl", "limit", 0.98)]
    [InlineData("fresh.jsonl", "fields", 0.99)]
    [InlineData("fresh.jsonl", "kind", 0.99)]
    [InlineData("fresh.jsonl", "outcome", 0.98)]
    [InlineData("fresh.jsonl", "escalation", 0.98)]
    [InlineData("fresh.jsonl", "consent", 0.98)]
    [InlineData("fresh.jsonl", "review", 0.98)]
    [InlineData("fresh.jsonl", "limit", 0.98)]
    [InlineData("later.jsonl", "fields", 0.99)]
    [InlineData("later.jsonl", "kind", 0.99)]
    [InlineData("later.jsonl", "outcome", 0.97)]
    [InlineData("later.jsonl", "escalation", 0.98)]
    [InlineData("later.jsonl", "consent", 0.98)]
    [InlineData("later.jsonl", "review", 0.98)]
    [InlineData("later.jsonl", "limit", 0.98)]
    [InlineData("wider.jsonl", "fields", 0.99)]
    [InlineData("wider.jsonl", "kind", 0.98)]
    [InlineData("wider.jsonl", "outcome", 0.97)]
    [InlineData("wider.jsonl", "escalation", 0.98)]
    [InlineData("wider.jsonl", "consent", 0.98)]
    [InlineData("wider.jsonl", "review", 0.98)]
    [InlineData("wider.jsonl", "limit", 0.97)]
    [InlineData("indirect.jsonl", "fields", 0.98)]
    [InlineData("indirect.jsonl", "kind", 0.97)]
    [InlineData("indirect.jsonl", "outcome", 0.97)]
    [InlineData("indirect.jsonl", "escalation", 0.98)]
    [InlineData("indirect.jsonl", "consent", 0.97)]
    [InlineData("indirect.jsonl", "review", 0.97)]
    [InlineData("indirect.jsonl", "limit", 0.94)]
    [InlineData("blind.jsonl", "fields", 0.99)]
    [InlineData("blind.jsonl", "kind", 0.99)]
    [InlineData("blind.jsonl", "outcome", 0.98)]
    [InlineData("blind.jsonl", "escalation", 0.98)]
    [InlineData("blind.jsonl", "consent", 0.98)]
    [InlineData("blind.jsonl", "review", 0.98)]
    [InlineData("blind.jsonl", "limit", 0.98)]
    [InlineData("stranger.jsonl", "fields", 0.99)]
    [InlineData("stranger.jsonl", "kind", 0.99)]
    [InlineData("stranger.jsonl", "outcome", 0.98)]
    [InlineData("stranger.jsonl", "escalation", 0.98)]
    [InlineData("stranger.jsonl", "consent", 0.98)]
    [InlineData("stranger.jsonl", "review", 0.98)]
    [InlineData("stranger.jsonl", "limit", 0.98)]
    [InlineData("people.jsonl", "fields", 0.99)]
    [InlineData("people.jsonl", "kind", 0.99)]
    [InlineData("people.jsonl", "outcome", 0.99)]
    [InlineData("people.jsonl", "escalation", 0.99)]
    [InlineData("people.jsonl", "consent", 0.99)]
    [InlineData("people.jsonl", "review", 0.99)]
    [InlineData("people.jsonl", "limit", 0.99)]
    [InlineData("unseen.jsonl", "fields", 0.97)]
    [InlineData("unseen.jsonl", "kind", 0.98)]
    [InlineData("unseen.jsonl", "outcome", 0.9)]
    [InlineData("unseen.jsonl", "escalation", 0.98)]
    [InlineData("unseen.jsonl", "consent", 0.98)]
    [InlineData("unseen.jsonl", "review", 0.97)]
    [InlineData("unseen.jsonl", "limit", 0.85)]
    public async Task Held_out_visitors_are_understood(string file, string measure, double floor)
    {
        var judged = (await Played[file].Value).Where(finding => finding.Measure == measure).ToList();
        var wrong = judged.Where(finding => !finding.IsRight).Select(finding => finding.Detail).ToList();

        Assert.True(1 - ((double)wrong.Count / judged.Count) >= floor, string.Join(Environment.NewLine, wrong));
    }

    private static async Task<IReadOnlyList<Finding>> PlayAsync(string file)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var bot = ReplayBot.Create("default");
        List<Finding> findings = [];
        foreach (var played in CaseFile.Read(FindFile(file)))
        {
            findings.AddRange(CaseJudge.Judge(await CasePlayer.PlayAsync(bot, played, ct)).Findings);
        }

        return findings;
    }

    private static string FindFile(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "Tests", "Evaluation", name);
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException($"Tests/Evaluation/{name} is in no folder above the tests.");
    }
}
