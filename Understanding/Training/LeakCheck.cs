using LeadBot.Understanding.Classification;

namespace LeadBot.Understanding.Training;

/// <summary>
/// Finds texts of one split that say almost the same as a text of another: a model that has seen them is measured on what it
/// remembers, not on what it understands.
/// </summary>
public static class LeakCheck
{
    /// <summary>Share of their words and pairs of words that two texts may have in common.</summary>
    public const double MaxShared = 0.6;

    /// <returns>Pairs that are too much alike: first the measured text, then the learned one.</returns>
    public static IReadOnlyList<(LabelledText Measured, LabelledText Learned)> Find(IReadOnlyList<LabelledText> measured, IReadOnlyList<LabelledText> learned)
    {
        var sets = learned.Select(Features).ToArray();
        var byWord = new Dictionary<uint, List<int>>();
        for (var i = 0; i < sets.Length; i++)
        {
            foreach (var feature in sets[i])
            {
                (byWord.TryGetValue(feature, out var places) ? places : byWord[feature] = []).Add(i);
            }
        }

        List<(LabelledText, LabelledText)> leaks = [];
        foreach (var text in measured)
        {
            var features = Features(text);
            var shared = new Dictionary<int, int>();
            foreach (var place in features.Where(byWord.ContainsKey).SelectMany(feature => byWord[feature]))
            {
                shared[place] = shared.GetValueOrDefault(place) + 1;
            }

            var near = shared.Where(pair => pair.Value > MaxShared * (features.Count + sets[pair.Key].Count - pair.Value)).OrderByDescending(pair => pair.Value).ToList();
            if (near.Count > 0)
            {
                leaks.Add((text, learned[near[0].Key]));
            }
        }

        return leaks;
    }

    private static HashSet<uint> Features(LabelledText text)
    {
        var buffer = new FeatureBuffer();
        TextFeatures.Collect(text.Text, buffer);
        return [.. buffer.Words.Hashes, .. buffer.Pairs.Hashes];
    }
}
