using LeadBot.Understanding.Classification;

namespace LeadBot.Understanding.Training;

/// <summary>Learns from validation texts, known and unknown, what a text looks like that belongs to no class.</summary>
internal static class UnknownTrainer
{
    private const int Steps = 3000;

    /// <param name="loss">Share of the known texts that may turn unknown though their class was right.</param>
    public static UnknownDetector Train(ScoredTexts known, ScoredTexts unknown, double loss)
    {
        var weights = unknown.Count == 0 ? Plain() : Fit(known, unknown);
        var plain = new UnknownDetector(weights, 0);
        var right = new List<float>();
        for (var i = 0; i < known.Count; i++)
        {
            if (known.Best(i) == known.Answers[i])
            {
                right.Add(plain.Score(known.Signs[i]));
            }
        }

        right.Sort();
        var lost = (int)(loss * known.Count);
        return new UnknownDetector(weights, right.Count == 0 ? float.NegativeInfinity : right[Math.Min(lost, right.Count - 1)]);
    }

    // Without a text to learn from, the probability at a high temperature tells most.
    private static float[] Plain()
    {
        var weights = new float[UnknownDetector.Signs + 1];
        weights[1] = 1;
        return weights;
    }

    private static float[] Fit(ScoredTexts known, ScoredTexts unknown)
    {
        var signs = UnknownDetector.Signs;
        float[][] rows = [.. known.Signs, .. unknown.Signs];
        var (means, spreads) = (new double[signs], new double[signs]);
        for (var j = 0; j < signs; j++)
        {
            means[j] = rows.Average(row => (double)row[j]);
            spreads[j] = Math.Max(1e-6, Math.Sqrt(rows.Average(row => Math.Pow(row[j] - means[j], 2))));
        }

        // Unknown texts are few; together they weigh a third of the known ones.
        var share = known.Count / 3.0 / unknown.Count;
        var weights = new double[signs + 1];
        for (var step = 0; step < Steps; step++)
        {
            var slope = new double[signs + 1];
            double total = 0;
            for (var i = 0; i < rows.Length; i++)
            {
                var (target, weight) = i < known.Count ? (1, 1.0) : (0, share);
                var score = weights[signs];
                for (var j = 0; j < signs; j++)
                {
                    score += weights[j] * (rows[i][j] - means[j]) / spreads[j];
                }

                var error = ((1 / (1 + Math.Exp(-score))) - target) * weight;
                total += weight;
                slope[signs] += error;
                for (var j = 0; j < signs; j++)
                {
                    slope[j] += error * (rows[i][j] - means[j]) / spreads[j];
                }
            }

            for (var j = 0; j <= signs; j++)
            {
                weights[j] -= (slope[j] / total) + (1e-3 * weights[j]);
            }
        }

        var result = new float[signs + 1];
        result[signs] = (float)weights[signs];
        for (var j = 0; j < signs; j++)
        {
            result[j] = (float)(weights[j] / spreads[j]);
            result[signs] -= (float)(weights[j] * means[j] / spreads[j]);
        }

        return result;
    }
}
