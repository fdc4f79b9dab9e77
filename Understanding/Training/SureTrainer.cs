using LeadBot.Understanding.Classification;

namespace LeadBot.Understanding.Training;

/// <summary>Finds for each class the probability from which validation texts were right often enough to act on it.</summary>
internal static class SureTrainer
{
    // Few texts prove little: a class that was named less often is never sure.
    private const int FewestTexts = 5;
    private const float Lowest = 0.5f;
    private const float Never = 2;

    public static float[] Train(ScoredTexts texts, float temperature, UnknownDetector detector, double precision)
    {
        var named = Named(texts, temperature, detector).ToLookup(text => text.Class);
        var sure = new float[texts.Count == 0 ? 0 : texts.Scores[0].Length];
        for (var k = 0; k < sure.Length; k++)
        {
            sure[k] = Threshold([.. named[k].OrderByDescending(text => text.Probability)], precision);
        }

        return sure;
    }

    private static IEnumerable<(int Class, float Probability, bool IsRight)> Named(ScoredTexts texts, float temperature, UnknownDetector detector)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (detector.Score(texts.Signs[i]) >= detector.Threshold)
            {
                var (best, probability) = texts.Judge(i, temperature);
                yield return (best, probability, best == texts.Answers[i]);
            }
        }
    }

    private static float Threshold(List<(int Class, float Probability, bool IsRight)> named, double precision)
    {
        var (right, threshold) = (0, Never);
        for (var i = 0; i < named.Count; i++)
        {
            right += named[i].IsRight ? 1 : 0;
            if (i + 1 >= FewestTexts && right >= precision * (i + 1))
            {
                threshold = named[i].Probability;
            }
        }

        return threshold == Never ? Never : Math.Max(Lowest, threshold);
    }
}
