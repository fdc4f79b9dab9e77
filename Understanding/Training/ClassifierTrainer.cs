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
        var (vectoriser, layer) = TrainLayer([.. corpus.Train, .. corpus.UnknownTrain], labels, options, ct);
        ClassifierFile.Round(layer);
        var known = ScoredTexts.Read(vectoriser, layer, labels, corpus.Validation);
        var unknown = ScoredTexts.Read(vectoriser, layer, labels, corpus.UnknownValidation);
        var temperature = TemperatureTrainer.Train(known);
        var detector = UnknownTrainer.Train(known, unknown, corpus.Loss);
        var sure = SureTrainer.Train(known.Concat([unknown, .. Folds(corpus, labels, options, ct)]), temperature, detector, options.SurePrecision);
        return new TextClassifier(vectoriser, layer, new ClassifierSettings(labels, temperature, sure, detector));
    }

    // Every text is judged by a model that has not seen it.
    private static ScoredTexts[] Folds(Corpus corpus, string[] labels, TrainingOptions options, CancellationToken ct)
    {
        LabelledText[] all = [.. corpus.Train, .. corpus.UnknownTrain];
        var folds = new ScoredTexts[corpus.Folds];
        Parallel.For(0, folds.Length, new ParallelOptions { CancellationToken = ct }, fold =>
        {
            var (vectoriser, layer) = TrainLayer([.. all.Where((_, i) => i % folds.Length != fold)], labels, options, ct);
            folds[fold] = ScoredTexts.Read(vectoriser, layer, labels, [.. all.Where((_, i) => i % folds.Length == fold)]);
        });
        return folds;
    }

    // Each class against the rest finds a little more, the shared probability knows better what is no class at all; both are linear, so their sum is one layer.
    private static (Vectoriser Vectoriser, LinearLayer Layer) TrainLayer(LabelledText[] texts, string[] labels, TrainingOptions options, CancellationToken ct)
    {
        var vectoriser = VectoriserTrainer.Train(texts, options);
        var vectors = VectorSet.Read(vectoriser, texts);
        int[] answers = [.. texts.Select(text => Math.Max(-1, Array.BinarySearch(labels, text.Label, StringComparer.Ordinal)))];
        var layers = new LinearLayer[2];
        Parallel.For(0, layers.Length, new ParallelOptions { CancellationToken = ct }, i =>
            layers[i] = LayerTrainer.Train(vectors, answers, vectoriser.Count, labels.Length, options with { OneAgainstRest = i == 0 }, ct));
        Add(layers[0].Weights, layers[1].Weights, options.SharedScores);
        Add(layers[0].Bias, layers[1].Bias, options.SharedScores);
        return (vectoriser, layers[0]);
    }

    private static void Add(Span<float> to, ReadOnlySpan<float> from, float factor)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += factor * from[i];
        }
    }
}
