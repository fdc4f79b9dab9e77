namespace LeadBot.Understanding.Messages;

/// <summary>A number or a range of a message.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token, a scale such as "k" included.</param>
/// <param name="Low">The number, or the lower end of the range.</param>
/// <param name="High">The upper end; equals <paramref name="Low"/> for a single number.</param>
/// <param name="IsScaled">True where a scale was said ("20k", "3 million").</param>
/// <param name="IsLoose">True for words that give no number ("a few").</param>
internal readonly record struct Quantity(int First, int Last, decimal Low, decimal High, bool IsScaled, bool IsLoose);
