namespace LeadBot.Understanding.Classification;

/// <summary>
/// How much a text looks like one of the known classes: a small logistic regression over signs that the scores give. It knows
/// nothing of what unknown texts are about, so that it needs few of them to learn from.
/// </summary>
/// <param name="weights">One a sign, then the bias.</param>
/// <param name="threshold">A text that scores lower is unknown.</param>
internal sealed class UnknownDetector(float[] weights, float threshold)
{
    /// <summary>Number of signs.</summary>
    public const int Signs = 8;

    public ReadOnlySpan<float> Weights => weights;

    public float Threshold => threshold;

    /// <summary>Higher is more known.</summary>
    public float Score(ReadOnlySpan<float> signs)
    {
        var score = weights[Signs];
        for (var i = 0; i < Signs; i++)
        {
            score += weights[i] * signs[i];
        }

        return score;
    }

    /// <param name="scores">A score for each class, before any softmax.</param>
    public static void Read(ReadOnlySpan<float> scores, float newWords, int words, Span<float> signs)
    {
        float first = float.NegativeInfinity, second = float.NegativeInfinity;
        foreach (var score in scores)
        {
            (first, second) = score > first ? (score, first) : (first, Math.Max(second, score));
        }

        signs[0] = LogOdds(scores, first, 1);
        signs[1] = LogOdds(scores, first, 2);
        signs[2] = LogOdds(scores, first, 4);
        signs[3] = first;
        signs[4] = scores.Length > 1 ? first - second : first;
        signs[5] = newWords;
        signs[6] = MathF.Log(1 + words);
        signs[7] = newWords * MathF.Log(1 + words);
    }

    // Of the most probable class against all others, at a temperature.
    private static float LogOdds(ReadOnlySpan<float> scores, float highest, float temperature)
    {
        float sum = 0;
        foreach (var score in scores)
        {
            sum += MathF.Exp((score - highest) / temperature);
        }

        return -MathF.Log(Math.Max(1e-6f, sum - 1));
    }
}
