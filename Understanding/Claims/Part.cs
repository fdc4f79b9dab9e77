namespace LeadBot.Understanding.Claims;

/// <summary>Words of a message that name something, with how sure that is.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
internal readonly record struct Part(int First, int Last, double Confidence);
