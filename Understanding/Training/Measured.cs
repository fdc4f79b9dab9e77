using LeadBot.Understanding.Classification;

namespace LeadBot.Understanding.Training;

/// <summary>What a classifier does with texts that it has not seen.</summary>
public sealed record Measured
{
    /// <summary>The name of "none of the classes" in <see cref="Confusion"/>.</summary>
    public const string Unknown = "(unknown)";

    private const int Bins = 10;

    /// <summary>Share of the texts of a class that are given it; one that is held for unknown counts as wrong.</summary>
    public double Accuracy { get; private init; }

    /// <summary>The same with nothing held for unknown.</summary>
    public double AccuracyWithoutThreshold { get; private init; }

    /// <summary>Share of the texts of no class that are held for unknown; null where there are none.</summary>
    public double? UnknownRecall { get; private init; }

    /// <summary>Expected calibration error over the known texts: how far the probability is from the share that is right.</summary>
    public double CalibrationError { get; private init; }

    /// <summary>For each tenth of probability: texts, mean probability, share that is right.</summary>
    public IReadOnlyList<(int Texts, double Probability, double Right)> Calibration { get; private init; } = [];

    public IReadOnlyList<ClassMeasure> Classes { get; private init; } = [];

    /// <summary>Counted only where a prediction is sure.</summary>
    public IReadOnlyList<ClassMeasure> SureClasses { get; private init; } = [];

    /// <summary>How often a class was taken for another, most often first.</summary>
    public IReadOnlyList<(string Label, string Named, int Texts)> Confusion { get; private init; } = [];

    public static Measured Measure(TextClassifier classifier, IReadOnlyList<LabelledText> texts, IReadOnlyList<LabelledText> unknown)
    {
        var known = texts.Select(text => (text.Label, Found: classifier.Predict(text.Text))).ToList();
        var none = unknown.Select(text => (Label: Unknown, Found: classifier.Predict(text.Text))).ToList();
        var all = known.Concat(none).ToList();
        var bins = known.GroupBy(row => Math.Min(Bins - 1, (int)(row.Found.Probability * Bins))).OrderBy(bin => bin.Key)
            .Select(bin => (bin.Count(), bin.Average(row => row.Found.Probability), bin.Average(row => row.Label == row.Found.Label ? 1.0 : 0))).ToList();
        return new Measured
        {
            Accuracy = known.Average(row => row.Found.IsKnown && row.Label == row.Found.Label ? 1.0 : 0),
            AccuracyWithoutThreshold = known.Average(row => row.Label == row.Found.Label ? 1.0 : 0),
            UnknownRecall = none.Count == 0 ? null : none.Average(row => row.Found.IsKnown ? 0.0 : 1),
            Calibration = bins,
            CalibrationError = bins.Sum(bin => bin.Item1 * Math.Abs(bin.Item2 - bin.Item3)) / known.Count,
            Classes = ByClass(classifier.Labels, all, found => found.IsKnown),
            SureClasses = ByClass(classifier.Labels, all, found => found.IsSure),
            Confusion = [.. all.Select(row => (row.Label, Named: row.Found.IsKnown ? row.Found.Label : Unknown)).Where(row => row.Label != row.Named)
                .GroupBy(row => row).Select(group => (group.Key.Label, group.Key.Named, group.Count())).OrderByDescending(row => row.Item3).ThenBy(row => row.Label, StringComparer.Ordinal)],
        };
    }

    private static List<ClassMeasure> ByClass(IEnumerable<string> labels, List<(string Label, IntentPrediction Found)> rows, Func<IntentPrediction, bool> counts) =>
        [.. labels.Select(label => new ClassMeasure(
            label,
            rows.Count(row => row.Label == label),
            rows.Count(row => counts(row.Found) && row.Found.Label == label),
            rows.Count(row => counts(row.Found) && row.Found.Label == label && row.Label == label)))];
}
