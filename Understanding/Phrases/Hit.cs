namespace LeadBot.Understanding.Phrases;

/// <summary>A phrase found in a message.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
internal readonly record struct Hit(int First, int Last);
