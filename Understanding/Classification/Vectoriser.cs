namespace LeadBot.Understanding.Classification;

/// <summary>
/// Turns a text into a vector: sublinear counts times inverse document frequency. Words, pairs and parts of words are brought to
/// length one each and then weighted, so that a hundred letter stretches do not drown five words.
/// </summary>
/// <param name="hashes">The known features, rising.</param>
/// <param name="counts">How many training texts hold each.</param>
/// <param name="texts">How many training texts there were.</param>
/// <param name="weights">Of words, pairs and parts.</param>
internal sealed class Vectoriser(uint[] hashes, int[] counts, int texts, BlockWeights weights)
{
    private readonly FeatureIndex _index = new(hashes);
    private readonly float[] _idf = [.. counts.Select(count => MathF.Log((1f + texts) / (1f + count)) + 1)];

    public ReadOnlySpan<uint> Hashes => hashes;

    public ReadOnlySpan<int> Counts => counts;

    public int Texts => texts;

    public BlockWeights Weights => weights;

    public int Count => hashes.Length;

    public void Read(ReadOnlySpan<char> text, SparseVector into)
    {
        var features = FeatureBuffer.Mine;
        TextFeatures.Collect(text, features);
        into.Count = 0;
        into.Words = features.Words.Count;
        into.NewWords = Add(features.Words, weights.Words, into);
        Add(features.Pairs, weights.Pairs, into);
        Add(features.Parts, weights.Parts, into);
    }

    /// <returns>The share of features that are not known.</returns>
    private float Add(FeatureList features, float weight, SparseVector into)
    {
        var from = into.Count;
        foreach (var hash in features.Hashes)
        {
            var id = _index.Find(hash);
            if (id >= 0)
            {
                into.Ids[into.Count++] = id;
            }
        }

        var unknown = features.Count == 0 ? 0 : 1 - ((into.Count - from) / (float)features.Count);
        into.Ids.AsSpan(from, into.Count - from).Sort();
        into.Count = Merge(into, from);
        Scale(into.Values.AsSpan(from, into.Count - from), weight);
        return unknown;
    }

    private int Merge(SparseVector vector, int from)
    {
        var to = from;
        for (var i = from; i < vector.Count;)
        {
            var id = vector.Ids[i];
            var next = i + 1;
            while (next < vector.Count && vector.Ids[next] == id)
            {
                next++;
            }

            vector.Ids[to] = id;
            vector.Values[to++] = (1 + MathF.Log(next - i)) * _idf[id];
            i = next;
        }

        return to;
    }

    private static void Scale(Span<float> values, float weight)
    {
        float squares = 0;
        foreach (var value in values)
        {
            squares += value * value;
        }

        var factor = squares > 0 ? weight / MathF.Sqrt(squares) : 0;
        foreach (ref var value in values)
        {
            value *= factor;
        }
    }
}
