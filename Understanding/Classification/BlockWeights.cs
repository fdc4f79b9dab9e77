namespace LeadBot.Understanding.Classification;

/// <summary>How much each kind of feature counts.</summary>
internal readonly record struct BlockWeights(float Words, float Pairs, float Parts);
