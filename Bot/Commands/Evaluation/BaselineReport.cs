using System.Globalization;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>Says what is worse than the baseline, and what is better.</summary>
internal static class BaselineReport
{
    // Rounding, not change.
    private const double Tolerance = 0.000_5;

    // One question more in ten conversations is a change of manners that somebody should look at.
    private const double MoreQuestions = 0.1;

    /// <returns>False where anything is worse.</returns>
    public static bool Write(EvaluationFigures before, EvaluationFigures now, string path, TextWriter output)
    {
        output.WriteLine();
        if (before.Cases != now.Cases)
        {
            output.WriteLine($"{path} is of {before.Cases} cases, and {now.Cases} were played: they cannot be compared. Write a new baseline with --write-baseline.");
            return false;
        }

        var worse = Worse(before, now).ToList();
        output.WriteLine(worse.Count == 0 ? $"No worse than {path}." : $"Worse than {path}:");
        worse.ForEach(line => output.WriteLine("  " + line));
        var mended = before.Failures.Except(now.Failures).ToList();
        if (worse.Count == 0 && mended.Count > 0)
        {
            output.WriteLine($"Better by {mended.Count}: {string.Join("; ", mended)}. Keep it with --write-baseline.");
        }

        return worse.Count == 0;
    }

    private static IEnumerable<string> Worse(EvaluationFigures before, EvaluationFigures now)
    {
        foreach (var (name, share) in before.Shares)
        {
            if (!(now.Shares.GetValueOrDefault(name) >= share - Tolerance))
            {
                yield return $"{name}: {Shown(now.Shares.GetValueOrDefault(name))} instead of {Shown(share)}";
            }
        }

        foreach (var (name, count) in before.Counts)
        {
            if (now.Counts.GetValueOrDefault(name) > count)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{name}: {now.Counts[name]} instead of {count}");
            }
        }

        if (now.Questions > before.Questions + MoreQuestions)
        {
            yield return $"questions: {Shown(now.Questions)} instead of {Shown(before.Questions)}";
        }

        foreach (var (name, field) in before.Fields)
        {
            var (precision, recall) = now.Fields.GetValueOrDefault(name) is { } score ? (score.Precision, score.Recall) : (0, 0);
            if (!(precision >= field.Precision - Tolerance))
            {
                yield return $"precision of {name}: {Shown(precision)} instead of {Shown(field.Precision)}";
            }

            if (!(recall >= field.Recall - Tolerance))
            {
                yield return $"recall of {name}: {Shown(recall)} instead of {Shown(field.Recall)}";
            }
        }

        foreach (var failure in now.Failures.Except(before.Failures))
        {
            yield return $"failed now: {failure}";
        }
    }

    private static string Shown(double figure) => figure.ToString("0.000", CultureInfo.InvariantCulture);
}
