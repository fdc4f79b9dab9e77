namespace LeadBot.Understanding.Classification;

/// <summary>Scores to probabilities.</summary>
internal static class Softmax
{
    /// <returns>The logarithm of the sum of the exponentials, scores divided by the temperature.</returns>
    public static float Apply(Span<float> scores, float temperature)
    {
        var highest = float.NegativeInfinity;
        foreach (ref var score in scores)
        {
            score /= temperature;
            highest = Math.Max(highest, score);
        }

        float sum = 0;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - highest);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }

        return highest + MathF.Log(sum);
    }
}
