namespace LeadBot.Understanding.Classification;

/// <summary>What a classifier makes of a text.</summary>
/// <param name="Label">The most probable class.</param>
/// <param name="Probability">Its calibrated probability, 0 to 1.</param>
/// <param name="IsKnown">False where the text looks like none of the classes; then the label means nothing.</param>
/// <param name="IsSure">True where the probability is so high that validation texts were almost never wrong.</param>
public readonly record struct IntentPrediction(string Label, double Probability, bool IsKnown, bool IsSure);
