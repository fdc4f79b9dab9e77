namespace LeadBot.Understanding.Classification;

/// <summary>Finds the class of a text by its words and letters. Safe for many threads; reading a text allocates nothing.</summary>
public sealed class TextClassifier
{
    private readonly LinearLayer _layer;

    internal TextClassifier(Vectoriser vectoriser, LinearLayer layer, ClassifierSettings settings)
    {
        (Vectoriser, _layer, Settings) = (vectoriser, layer, settings);
    }

    public IReadOnlyList<string> Labels => Settings.Labels;

    internal Vectoriser Vectoriser { get; }

    internal LinearLayer Layer => _layer;

    internal ClassifierSettings Settings { get; }

    /// <exception cref="InvalidDataException">The bytes are no classifier of this version.</exception>
    public static TextClassifier Read(Stream input) => ClassifierFile.Read(input);

    public void Write(Stream output) => ClassifierFile.Write(this, output);

    /// <summary>Never throws; of a long text the beginning is read.</summary>
    public IntentPrediction Predict(ReadOnlySpan<char> text)
    {
        var vector = SparseVector.Mine;
        Vectoriser.Read(text, vector);
        Span<float> all = _layer.Stride <= 256 ? stackalloc float[_layer.Stride] : new float[_layer.Stride];
        _layer.Score(vector.Ids.AsSpan(0, vector.Count), vector.Values.AsSpan(0, vector.Count), all);
        return Judge(all[.._layer.Classes], vector);
    }

    private IntentPrediction Judge(Span<float> scores, SparseVector vector)
    {
        Span<float> signs = stackalloc float[UnknownDetector.Signs];
        UnknownDetector.Read(scores, vector.NewWords, vector.Words, signs);
        var isKnown = vector.Count > 0 && Settings.Unknown.Score(signs) >= Settings.Unknown.Threshold;
        Softmax.Apply(scores, Settings.Temperature);
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return new IntentPrediction(Settings.Labels[best], scores[best], isKnown, isKnown && scores[best] >= Settings.Sure[best]);
    }
}
