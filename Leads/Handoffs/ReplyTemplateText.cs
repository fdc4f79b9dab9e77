namespace LeadBot.Leads.Handoffs;

/// <summary>A template with its values put in.</summary>
/// <param name="Text">As the visitor reads it.</param>
/// <param name="Values">What was put in; fewer than wanted where <paramref name="Fault"/> is set.</param>
/// <param name="Fault">Why it cannot be sent so, in words; null where it can.</param>
public sealed record ReplyTemplateText(string Name, string Text, IReadOnlyList<string> Values, string? Fault = null);
