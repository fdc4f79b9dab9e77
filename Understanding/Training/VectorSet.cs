using LeadBot.Understanding.Classification;

namespace LeadBot.Understanding.Training;

/// <summary>The vectors of many texts, one behind the other.</summary>
internal sealed class VectorSet
{
    private VectorSet(int[] starts, int[] ids, float[] values, float[] newWords) => (Starts, Ids, Values, NewWords) = (starts, ids, values, newWords);

    public int Count => Starts.Length - 1;

    public int[] Starts { get; }

    public int[] Ids { get; }

    public float[] Values { get; }

    public float[] NewWords { get; }

    public ReadOnlySpan<int> IdsOf(int text) => Ids.AsSpan(Starts[text]..Starts[text + 1]);

    public ReadOnlySpan<float> ValuesOf(int text) => Values.AsSpan(Starts[text]..Starts[text + 1]);

    public static VectorSet Read(Vectoriser vectoriser, IReadOnlyList<LabelledText> texts)
    {
        var starts = new int[texts.Count + 1];
        var newWords = new float[texts.Count];
        List<int> ids = [];
        List<float> values = [];
        var vector = new SparseVector(SparseVector.Capacity);
        for (var i = 0; i < texts.Count; i++)
        {
            vectoriser.Read(texts[i].Text, vector);
            ids.AddRange(vector.Ids.AsSpan(0, vector.Count));
            values.AddRange(vector.Values.AsSpan(0, vector.Count));
            newWords[i] = vector.NewWords;
            starts[i + 1] = ids.Count;
        }

        return new VectorSet(starts, [.. ids], [.. values], newWords);
    }
}
