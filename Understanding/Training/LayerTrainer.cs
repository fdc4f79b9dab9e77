using System.Numerics;
using System.Runtime.InteropServices;
using LeadBot.Understanding.Classification;

namespace LeadBot.Understanding.Training;

/// <summary>
/// Logistic regression by AdaGrad over small batches, on one thread: whoever has more trains several layers side by side, which
/// gives the same numbers however many there are, and never waits.
/// </summary>
internal sealed class LayerTrainer
{
    private readonly VectorSet _texts;
    private readonly int[] _labels;
    private readonly TrainingOptions _options;
    private readonly LinearLayer _layer;
    private readonly float[] _squares;
    private readonly float[] _biasSquares;
    private readonly float[] _errors;
    private readonly float[][] _shown;

    private LayerTrainer(VectorSet texts, int[] labels, int features, int classes, TrainingOptions options)
    {
        (_texts, _labels, _options) = (texts, labels, options);
        _layer = new LinearLayer(features, classes);
        _squares = new float[_layer.Weights.Length];
        _biasSquares = new float[_layer.Stride];
        _squares.AsSpan().Fill(1e-4f);
        _biasSquares.AsSpan().Fill(1e-2f);
        _errors = new float[options.Batch * _layer.Stride];
        _shown = [.. Enumerable.Range(0, options.Batch).Select(_ => new float[SparseVector.Capacity])];
    }

    /// <param name="labels">The class of each text, -1 where it is of none.</param>
    public static LinearLayer Train(VectorSet texts, int[] labels, int features, int classes, TrainingOptions options, CancellationToken ct)
    {
        var trainer = new LayerTrainer(texts, labels, features, classes, options);
        var order = Enumerable.Range(0, texts.Count).ToArray();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            Shuffle(order, options.Seed + (ulong)epoch);
            for (var start = 0; start < order.Length; start += options.Batch)
            {
                ct.ThrowIfCancellationRequested();
                trainer.Step(order.AsSpan(start, Math.Min(options.Batch, order.Length - start)), epoch);
            }
        }

        return trainer._layer;
    }

    private void Step(ReadOnlySpan<int> batch, int epoch)
    {
        for (var place = 0; place < batch.Length; place++)
        {
            Judge(batch[place], place, epoch);
        }

        Move(batch);
    }

    private void Judge(int text, int place, int epoch)
    {
        var values = _texts.ValuesOf(text);
        var shown = _shown[place].AsSpan(0, values.Length);
        Hide(values, shown, (_options.Seed * 31) + ((ulong)epoch << 32) + (ulong)text);
        var errors = _errors.AsSpan(place * _layer.Stride, _layer.Stride);
        _layer.Score(_texts.IdsOf(text), shown, errors);
        var scores = errors[.._layer.Classes];
        if (_options.OneAgainstRest)
        {
            foreach (ref var score in scores)
            {
                score = 1 / (1 + MathF.Exp(-score));
            }
        }
        else
        {
            Softmax.Apply(scores, 1);
        }

        errors[_layer.Classes..].Clear();
        if (_labels[text] >= 0)
        {
            scores[_labels[text]] -= 1;
        }
        else if (!_options.OneAgainstRest)
        {
            scores.Clear(); // classes that share one probability have none for a text of no class
        }
    }

    private void Hide(ReadOnlySpan<float> values, Span<float> shown, ulong seed)
    {
        var keep = 1 / (1 - _options.Hidden);
        var limit = (uint)(_options.Hidden * uint.MaxValue);
        for (var i = 0; i < values.Length; i++)
        {
            shown[i] = (uint)(Mix(ref seed) >> 32) < limit ? 0 : values[i] * keep;
        }
    }

    private void Move(ReadOnlySpan<int> batch)
    {
        var weights = MemoryMarshal.Cast<float, Vector<float>>(_layer.Weights.AsSpan());
        var squares = MemoryMarshal.Cast<float, Vector<float>>(_squares.AsSpan());
        var bias = MemoryMarshal.Cast<float, Vector<float>>(_layer.Bias.AsSpan());
        var biasSquares = MemoryMarshal.Cast<float, Vector<float>>(_biasSquares.AsSpan());
        var stride = _layer.Stride / Vector<float>.Count;
        var rate = new Vector<float>(_options.Rate);
        var decay = new Vector<float>(_options.Decay);
        for (var place = 0; place < batch.Length; place++)
        {
            var errors = MemoryMarshal.Cast<float, Vector<float>>(_errors.AsSpan(place * _layer.Stride, _layer.Stride));
            var ids = _texts.IdsOf(batch[place]);
            var shown = _shown[place];
            for (var i = 0; i < ids.Length; i++)
            {
                if (shown[i] == 0)
                {
                    continue;
                }

                var value = new Vector<float>(shown[i]);
                var row = ids[i] * stride;
                for (var k = 0; k < stride; k++)
                {
                    var slope = (errors[k] * value) + (decay * weights[row + k]);
                    squares[row + k] += slope * slope;
                    weights[row + k] -= rate * slope / Vector.SquareRoot(squares[row + k]);
                }
            }

            for (var k = 0; k < stride; k++)
            {
                biasSquares[k] += errors[k] * errors[k];
                bias[k] -= rate * errors[k] / Vector.SquareRoot(biasSquares[k]);
            }
        }
    }

    private static void Shuffle(int[] order, ulong seed)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var other = (int)(Mix(ref seed) % (ulong)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }

    // SplitMix64: System.Random's numbers may change with a new runtime, a trained model must not.
    private static ulong Mix(ref ulong state)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
