using System.Globalization;
using LeadBot.Leads.Measurements;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>The measured hallucination rate of a run: refused values beside kept ones, by field and reader.</summary>
internal static class RefusedClaims
{
    public static IReadOnlyList<ClaimFigure> Of(IReadOnlyList<CaseResult> results) =>
    [
        .. results.SelectMany(result => result.Played.Events)
            .Where(measured => measured.Kind is EventKinds.FieldAnswered or EventKinds.ClaimDropped && (string?)measured.Body?["why"] != "contradicted")
            .GroupBy(measured => ((string?)measured.Body?["field"] ?? "", (string?)measured.Body?["by"] ?? ""))
            .Select(group => new ClaimFigure(
                group.Key.Item1, group.Key.Item2, group.Count(measured => measured.Kind == EventKinds.FieldAnswered), group.Count(measured => measured.Kind == EventKinds.ClaimDropped)))
            .OrderBy(figure => figure.Field, StringComparer.Ordinal).ThenBy(figure => figure.By, StringComparer.Ordinal),
    ];

    public static void Write(IReadOnlyList<CaseResult> results, TextWriter output)
    {
        var figures = Of(results);
        var all = new ClaimFigure("", "", figures.Sum(figure => figure.Kept), figures.Sum(figure => figure.Refused));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Claims refused by the gate: {all.Refused} of {all.Kept + all.Refused} (measured hallucination rate {all.Rate:0.000})"));
        foreach (var figure in figures.Where(figure => figure.Refused > 0 || figure.By == "llm"))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {figure.Field,-18}{figure.By,-11}kept {figure.Kept,5}   refused {figure.Refused,5}   rate {figure.Rate:0.000}"));
        }
    }
}
