using LeadBot.Understanding.Classification;

namespace LeadBot.Understanding.Training;

/// <summary>Finds the temperature at which the probabilities of the validation texts say how often they are right.</summary>
internal static class TemperatureTrainer
{
    public static float Train(ScoredTexts texts)
    {
        // The loss has one valley: search it by thirds.
        var (low, high) = (0.05f, 10f);
        for (var i = 0; i < 40; i++)
        {
            var (left, right) = (low + ((high - low) / 3), high - ((high - low) / 3));
            (low, high) = Loss(texts, left) <= Loss(texts, right) ? (low, right) : (left, high);
        }

        return (low + high) / 2;
    }

    private static double Loss(ScoredTexts texts, float temperature)
    {
        double loss = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            var scores = texts.Scores[i].ToArray();
            Softmax.Apply(scores, temperature);
            loss -= Math.Log(Math.Max(1e-9, scores[texts.Answers[i]]));
        }

        return loss;
    }
}
