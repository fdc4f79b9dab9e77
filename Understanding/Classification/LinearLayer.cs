using System.Numerics;
using System.Runtime.InteropServices;

namespace LeadBot.Understanding.Classification;

/// <summary>A score for each class: the vector times a matrix, plus a bias. One feature's weights stand side by side.</summary>
internal sealed class LinearLayer
{
    // Rows begin at multiples of the widest vector of any machine, so that the same code adds the same numbers everywhere.
    private const int Lanes = 16;

    public LinearLayer(int features, int classes)
    {
        Classes = classes;
        Stride = (classes + Lanes - 1) / Lanes * Lanes;
        Weights = new float[(long)features * Stride];
        Bias = new float[Stride];
    }

    public int Classes { get; }

    /// <summary>Places from one feature's weights to the next one's; at least <see cref="Classes"/>.</summary>
    public int Stride { get; }

    public float[] Weights { get; }

    public float[] Bias { get; }

    /// <param name="scores"><see cref="Stride"/> long; what stands beyond the classes is padding.</param>
    public void Score(ReadOnlySpan<int> ids, ReadOnlySpan<float> values, Span<float> scores)
    {
        Bias.CopyTo(scores);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores[..Stride]);
        for (var i = 0; i < ids.Length; i++)
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(Weights.AsSpan(ids[i] * Stride, Stride));
            var value = new Vector<float>(values[i]);
            for (var k = 0; k < sums.Length; k++)
            {
                sums[k] += row[k] * value;
            }
        }
    }
}
