namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>The figures of one run, as they are printed, compared and kept as a baseline.</summary>
/// <param name="Cases">How many cases were played.</param>
/// <param name="Shares">Share of right findings by measure, 0 to 1.</param>
/// <param name="Counts">Invented and unquoted values: none is the only good number.</param>
/// <param name="Questions">Questions put per case, on average.</param>
/// <param name="Failures">What was wrong: case, measure and field.</param>
internal sealed record EvaluationFigures(
    int Cases,
    SortedDictionary<string, double> Shares,
    SortedDictionary<string, int> Counts,
    double Questions,
    SortedDictionary<string, FieldScore> Fields,
    IReadOnlyList<string> Failures)
{
    public static readonly IReadOnlyList<string> ShareNames = ["fields", "kind", "outcome", "escalation", "consent", "review", "limit"];
    public static readonly IReadOnlyList<string> CountNames = ["invented", "unquoted"];

    public static EvaluationFigures Of(IReadOnlyList<CaseResult> results)
    {
        var findings = results.SelectMany(result => result.Findings).ToLookup(finding => finding.Measure);
        return new EvaluationFigures(
            results.Count,
            new(ShareNames.Where(findings.Contains).ToDictionary(name => name, name => Share([.. findings[name]]))),
            new(CountNames.ToDictionary(name => name, name => findings[name].Count(finding => !finding.IsRight))),
            results.Average(result => result.Played.Questions),
            new(findings["fields"].GroupBy(finding => finding.About).ToDictionary(field => field.Key, field => FieldScore.Of([.. field]))),
            [.. results.SelectMany(result => result.Findings.Where(finding => !finding.IsRight).Select(finding => $"{result.Played.Case.Id} {finding.Measure} {finding.About}")).Order(StringComparer.Ordinal)]);
    }

    private static double Share(IReadOnlyCollection<Finding> findings) => (double)findings.Count(finding => finding.IsRight) / findings.Count;
}
