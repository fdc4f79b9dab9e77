using LeadBot.Understanding.Classification;

namespace LeadBot.Understanding.Training;

/// <summary>Learns which features there are and how rare each is.</summary>
internal static class VectoriserTrainer
{
    public static Vectoriser Train(IReadOnlyList<LabelledText> texts, TrainingOptions options)
    {
        Dictionary<uint, int> counts = [];
        HashSet<uint> words = [];
        HashSet<uint> seen = [];
        var buffer = new FeatureBuffer();
        foreach (var text in texts)
        {
            TextFeatures.Collect(text.Text, buffer);
            seen.Clear();
            Count(buffer.Words, seen, counts);
            Count(buffer.Pairs, seen, counts);
            Count(buffer.Parts, seen, counts);
            foreach (var word in buffer.Words.Hashes)
            {
                words.Add(word);
            }
        }

        // Sorted, so that the same texts give the same file in whatever order a dictionary walks.
        uint[] known = [.. counts.Where(pair => pair.Value >= options.MinTexts || words.Contains(pair.Key)).Select(pair => pair.Key).Order()];
        return new Vectoriser(known, [.. known.Select(hash => counts[hash])], texts.Count, options.Weights);
    }

    private static void Count(FeatureList features, HashSet<uint> seen, Dictionary<uint, int> counts)
    {
        foreach (var hash in features.Hashes)
        {
            if (seen.Add(hash))
            {
                counts[hash] = counts.GetValueOrDefault(hash) + 1;
            }
        }
    }
}
