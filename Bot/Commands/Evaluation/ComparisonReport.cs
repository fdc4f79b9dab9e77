using System.Globalization;
using LeadBot.Leads.Measurements;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>Both understandings side by side: measures, fields, what the gate refused, and what the LLM cost.</summary>
internal static class ComparisonReport
{
    public static void Write(IReadOnlyList<CaseResult> builtIn, IReadOnlyList<CaseResult> withLlm, TextWriter output)
    {
        var (before, after) = (EvaluationFigures.Of(builtIn), EvaluationFigures.Of(withLlm));
        output.WriteLine();
        Row(output, "", "built in", "with LLM", "difference");
        foreach (var name in EvaluationFigures.ShareNames.Where(before.Shares.ContainsKey))
        {
            Row(output, name, before.Shares[name], after.Shares[name]);
        }

        foreach (var name in EvaluationFigures.CountNames)
        {
            Row(output, name, before.Counts[name], after.Counts[name], "0");
        }

        Row(output, "questions", before.Questions, after.Questions, "0.0");
        foreach (var (name, field) in before.Fields)
        {
            Row(output, $"{name} precision", field.Precision, after.Fields[name].Precision);
            Row(output, $"{name} recall", field.Recall, after.Fields[name].Recall);
        }

        output.WriteLine();
        WriteCalls(withLlm, output);
        RefusedClaims.Write(withLlm, output);
        output.WriteLine();
        output.WriteLine("Failures with the LLM:");
    }

    private static void WriteCalls(IReadOnlyList<CaseResult> results, TextWriter output)
    {
        var calls = results.SelectMany(result => result.Played.Events).Where(measured => measured.Kind == EventKinds.LlmAsked).Select(measured => measured.Body!).ToList();
        var times = calls.Select(call => (long)call["ms"]!).Order().ToList();
        var tokens = calls.Sum(call => (long)call["tokens"]!);
        var byResult = calls.GroupBy(call => (string)call["result"]!).OrderByDescending(group => group.Count()).Select(group => $"{group.Key} {group.Count()}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"LLM: {calls.Count} messages ({string.Join(", ", byResult)}), {tokens} tokens, median {(times.Count == 0 ? 0 : times[times.Count / 2])} ms, slowest {(times.Count == 0 ? 0 : times[^1])} ms"));
    }

    private static void Row(TextWriter output, string name, double before, double after, string format = "0.000") => Row(
        output,
        name,
        before.ToString(format, CultureInfo.InvariantCulture),
        after.ToString(format, CultureInfo.InvariantCulture),
        (after - before).ToString($"+{format};-{format};0", CultureInfo.InvariantCulture));

    private static void Row(TextWriter output, string name, params ReadOnlySpan<string> cells)
    {
        output.Write($"{name,-24}");
        foreach (var cell in cells)
        {
            output.Write($"{cell,12}");
        }

        output.WriteLine();
    }
}
