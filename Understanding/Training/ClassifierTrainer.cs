using LeadBot.Understanding.Classification;

namespace LeadBot.Understanding.Training;

/// <summary>Trains a text classifier: features, weights, calibration, and what is unknown. It knows nothing of any intent.</summary>
public static class ClassifierTrainer
{
    /// <summary>The same corpus gives the same classifier, whatever the number of processors. The test texts are not looked at.</summary>
    public static TextClassifier Train(Corpus corpus, CancellationToken ct) => Train(corpus, new TrainingOptions(), ct);

    internal static TextClassifier Train(Corpus corpus, TrainingOptions options, CancellationToken ct)
    {
        string[] labels = [.. corpus.Train.Select(text => text.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var vectoriser = VectoriserTrainer.Train(corpus.Train, options);
        var layer = TrainLayer(corpus.Train, labels, vectoriser, options, ct);
        ClassifierFile.Round(layer);

        var known = ScoredTexts.Read(vectoriser, layer, labels, corpus.Validation);
        var unknown = ScoredTexts.Read(vectoriser, layer, labels, [.. corpus.UnknownTrain, .. corpus.UnknownValidation]);
        var temperature = TemperatureTrainer.Train(known);
        var detector = UnknownTrainer.Train(known, unknown, corpus.Loss);
        var judged = known.Concat(Folds(corpus, labels, options, ct));
        var sure = SureTrainer.Train(judged, unknown, temperature, detector, options.SurePrecision);
        return new TextClassifier(vectoriser, layer, new ClassifierSettings(labels, temperature, sure, detector));
    }

    // Every text is judged by a model that has not seen it.
    private static IEnumerable<ScoredTexts> Folds(Corpus corpus, string[] labels, TrainingOptions options, CancellationToken ct)
    {
        for (var fold = 0; fold < corpus.Folds; fold++)
        {
            LabelledText[] seen = [.. corpus.Train.Where((_, i) => i % corpus.Folds != fold)];
            var vectoriser = VectoriserTrainer.Train(seen, options);
            var layer = TrainLayer(seen, labels, vectoriser, options, ct);
            yield return ScoredTexts.Read(vectoriser, layer, labels, [.. corpus.Train.Where((_, i) => i % corpus.Folds == fold)]);
        }
    }

    // Each class against the rest finds a little more, the shared probability knows better what is no class at all; both are linear, so their sum is one layer.
    private static LinearLayer TrainLayer(IReadOnlyList<LabelledText> texts, string[] labels, Vectoriser vectoriser, TrainingOptions options, CancellationToken ct)
    {
        var vectors = VectorSet.Read(vectoriser, texts);
        int[] answers = [.. texts.Select(text => Array.BinarySearch(labels, text.Label, StringComparer.Ordinal))];
        var layer = LayerTrainer.Train(vectors, answers, vectoriser.Count, labels.Length, options with { OneAgainstRest = true }, ct);
        var shared = LayerTrainer.Train(vectors, answers, vectoriser.Count, labels.Length, options with { OneAgainstRest = false }, ct);
        Add(layer.Weights, shared.Weights, options.SharedScores);
        Add(layer.Bias, shared.Bias, options.SharedScores);
        return layer;
    }

    private static void Add(Span<float> to, ReadOnlySpan<float> from, float factor)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += factor * from[i];
        }
    }
}
