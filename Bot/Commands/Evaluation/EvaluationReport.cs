using System.Globalization;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>Prints what a replay has shown: measures by tag, fields one by one, then each failure.</summary>
internal static class EvaluationReport
{
    private static readonly string[] s_shares = ["fields", "kind", "outcome", "escalation", "consent", "review", "limit"];
    private static readonly string[] s_counts = ["invented", "unquoted"];

    public static void Write(IReadOnlyList<CaseResult> results, bool transcripts, TextWriter output)
    {
        Row(output, "", ["cases", .. s_shares, .. s_counts, "questions"]);
        Row(output, "all", Cells(results));
        foreach (var tag in results.SelectMany(result => result.Played.Case.Tags).GroupBy(tag => tag).OrderByDescending(group => group.Count()).ThenBy(group => group.Key))
        {
            Row(output, tag.Key, Cells([.. results.Where(result => result.Played.Case.Tags.Contains(tag.Key))]));
        }

        output.WriteLine();
        var fields = results.SelectMany(result => result.Findings).Where(finding => finding.Measure == "fields").GroupBy(finding => finding.About);
        foreach (var field in fields)
        {
            Row(output, field.Key, [field.Count().ToString(CultureInfo.InvariantCulture), Share([.. field])]);
        }

        foreach (var result in results.Where(result => result.Findings.Any(finding => !finding.IsRight)))
        {
            output.WriteLine();
            output.WriteLine($"{result.Played.Case.Id}  [{string.Join(", ", result.Played.Case.Tags)}]");
            foreach (var finding in result.Findings.Where(finding => !finding.IsRight && finding.Measure != "invented"))
            {
                output.WriteLine($"  {finding.Detail}");
            }

            if (transcripts)
            {
                WriteTranscript(result.Played, output);
            }
        }
    }

    private static void WriteTranscript(PlayedCase played, TextWriter output)
    {
        foreach (var line in played.Lines)
        {
            output.WriteLine($"    {line.Turn,2} {line.Speaker,-7} {line.Text}{(line.Asks is null ? "" : $"  [{line.Asks}]")}");
        }
    }

    private static List<string> Cells(IReadOnlyList<CaseResult> results)
    {
        var findings = results.SelectMany(result => result.Findings).ToLookup(finding => finding.Measure);
        return
        [
            results.Count.ToString(CultureInfo.InvariantCulture),
            .. s_shares.Select(measure => Share([.. findings[measure]])),
            .. s_counts.Select(measure => findings[measure].Count(finding => !finding.IsRight).ToString(CultureInfo.InvariantCulture)),
            results.Average(result => result.Played.Questions).ToString("0.0", CultureInfo.InvariantCulture),
        ];
    }

    private static string Share(IReadOnlyCollection<Finding> findings) =>
        findings.Count == 0 ? "-" : ((double)findings.Count(finding => finding.IsRight) / findings.Count).ToString("0.000", CultureInfo.InvariantCulture);

    private static void Row(TextWriter output, string name, IEnumerable<string> cells) =>
        output.WriteLine($"{name,-20}{string.Concat(cells.Select(cell => $"{cell,11}"))}");
}
