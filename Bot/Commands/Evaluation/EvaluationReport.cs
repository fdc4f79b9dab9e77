using System.Globalization;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>Prints what a replay has shown: measures by tag, fields one by one, what the gate refused, then each failure.</summary>
internal static class EvaluationReport
{
    public static void Write(IReadOnlyList<CaseResult> results, bool transcripts, TextWriter output)
    {
        Row(output, "", ["cases", .. EvaluationFigures.ShareNames, .. EvaluationFigures.CountNames, "questions"]);
        Row(output, "all", Cells(results));
        foreach (var tag in results.SelectMany(result => result.Played.Case.Tags).GroupBy(tag => tag).OrderByDescending(group => group.Count()).ThenBy(group => group.Key))
        {
            Row(output, tag.Key, Cells([.. results.Where(result => result.Played.Case.Tags.Contains(tag.Key))]));
        }

        output.WriteLine();
        Row(output, "field", ["judged", "right", "precision", "recall", "invented"]);
        foreach (var field in results.SelectMany(result => result.Findings).Where(finding => finding.Measure == "fields").GroupBy(finding => finding.About))
        {
            var score = FieldScore.Of([.. field]);
            Row(output, field.Key, [Count(score.Judged), Share(score.Right, score.Judged), Figure(score.Precision), Figure(score.Recall), Count(score.Invented)]);
        }

        output.WriteLine();
        RefusedClaims.Write(results, output);
        WriteFailures(results, transcripts, output);
    }

    /// <summary>Each case that failed, with what was wrong and in which turn.</summary>
    public static void WriteFailures(IReadOnlyList<CaseResult> results, bool transcripts, TextWriter output)
    {
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
            Count(results.Count),
            .. EvaluationFigures.ShareNames.Select(measure => Share(findings[measure].Count(finding => finding.IsRight), findings[measure].Count())),
            .. EvaluationFigures.CountNames.Select(measure => Count(findings[measure].Count(finding => !finding.IsRight))),
            results.Average(result => result.Played.Questions).ToString("0.0", CultureInfo.InvariantCulture),
        ];
    }

    private static string Share(int right, int of) => of == 0 ? "-" : Figure((double)right / of);

    private static string Figure(double figure) => figure.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static void Row(TextWriter output, string name, IEnumerable<string> cells) =>
        output.WriteLine($"{name,-20}{string.Concat(cells.Select(cell => $"{cell,11}"))}");
}
