namespace LeadBot.Understanding.Intents;

/// <summary>What a message wants.</summary>
/// <param name="Name">One of <see cref="IntentNames"/>.</param>
/// <param name="Probability">0 to 1.</param>
/// <param name="Quote">The words that say so, where a rule found them; else the empty span.</param>
public sealed record Intent(string Name, double Probability, TextSpan Quote = default);
