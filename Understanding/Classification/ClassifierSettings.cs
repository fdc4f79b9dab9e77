namespace LeadBot.Understanding.Classification;

/// <summary>What a trained classifier holds beside its weights.</summary>
/// <param name="Labels">The classes, in the order of the weights.</param>
/// <param name="Temperature">Divides the scores so that a probability means what it says.</param>
/// <param name="Sure">For each class the probability from which it is sure; above 1 where validation gave none.</param>
internal sealed record ClassifierSettings(string[] Labels, float Temperature, float[] Sure, UnknownDetector Unknown);
