using LeadBot.Understanding.Classification;

namespace LeadBot.Understanding.Training;

/// <summary>Texts with the scores that a layer gives them, before any calibration.</summary>
/// <param name="Scores">One row a text, one score a class.</param>
/// <param name="Answers">The right class of each text, -1 where it is none of the layer's.</param>
/// <param name="Signs">What the unknown is told by.</param>
internal sealed record ScoredTexts(float[][] Scores, int[] Answers, float[][] Signs)
{
    public int Count => Scores.Length;

    public static ScoredTexts Read(Vectoriser vectoriser, LinearLayer layer, string[] labels, IReadOnlyList<LabelledText> texts)
    {
        var vector = new SparseVector(SparseVector.Capacity);
        var (scores, signs) = (new float[texts.Count][], new float[texts.Count][]);
        var all = new float[layer.Stride];
        for (var i = 0; i < texts.Count; i++)
        {
            vectoriser.Read(texts[i].Text, vector);
            layer.Score(vector.Ids.AsSpan(0, vector.Count), vector.Values.AsSpan(0, vector.Count), all);
            scores[i] = all[..layer.Classes];
            signs[i] = new float[UnknownDetector.Signs];
            UnknownDetector.Read(scores[i], vector.NewWords, vector.Words, signs[i]);
        }

        return new ScoredTexts(scores, [.. texts.Select(text => Math.Max(-1, Array.BinarySearch(labels, text.Label, StringComparer.Ordinal)))], signs);
    }

    public ScoredTexts Concat(IEnumerable<ScoredTexts> others)
    {
        ScoredTexts[] all = [this, .. others];
        return new ScoredTexts([.. all.SelectMany(texts => texts.Scores)], [.. all.SelectMany(texts => texts.Answers)], [.. all.SelectMany(texts => texts.Signs)]);
    }

    public int Best(int text)
    {
        var scores = Scores[text];
        return Array.IndexOf(scores, scores.Max());
    }

    /// <summary>The most probable class and its probability.</summary>
    public (int Class, float Probability) Judge(int text, float temperature)
    {
        var scores = Scores[text].ToArray();
        Softmax.Apply(scores, temperature);
        var best = Best(text);
        return (best, scores[best]);
    }
}
